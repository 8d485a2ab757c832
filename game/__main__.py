"""Lets `python -m game` do what the command `multivector` does."""

from game.cli import main

raise SystemExit(main())
