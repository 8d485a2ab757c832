"""Lets `python -m game` do what the command `multivector` does."""

from multiprocessing import freeze_support

from game.cli import main

if __name__ == "__main__":  # a process that helps the program imports this file, and plays no game of its own
    freeze_support()
    raise SystemExit(main())
