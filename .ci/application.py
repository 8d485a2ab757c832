"""Builds the game as one folder that needs no Python: `python .ci/application.py`, on each system for that system.

Needs `pip install '.[application]'`. The folder and an archive of it come into `dist`; the programs in the folder are
tried before the archive is made.
"""

from __future__ import annotations

import pickle
import platform
import shutil
import subprocess
import sys
import tempfile
from importlib import metadata
from pathlib import Path

import PyInstaller.__main__

from game.agents.helping import THERE

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
FOLDER = DIST / "Multivector"
ENDING = ".exe" if sys.platform == "win32" else ""
TRIALS = (("--version",), ("validate",), ("simulate", "first-lesson", "--games", "64", "--seed", "1"))


def main() -> int:
    """Build, try and pack; return the exit code."""
    with tempfile.TemporaryDirectory() as work:
        PyInstaller.__main__.run(
            [
                str(ROOT / ".ci" / "application.spec"),
                "--noconfirm",
                f"--distpath={DIST}",
                f"--workpath={work}",
            ]
        )
    for name in ("multivector-console", "Multivector"):
        for words in TRIALS:
            subprocess.run(
                [FOLDER / f"{name}{ENDING}", *words], check=True, cwd=DIST, stdout=subprocess.DEVNULL
            )
    helper = [FOLDER / f"multivector-helper{ENDING}", "0"]
    said = subprocess.run(helper, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE).stdout
    if pickle.loads(said) != THERE:
        raise SystemExit(f"{helper[0]} does not say that it is there, but: {said!r}")
    for document in ("README.md", "LICENSE"):
        shutil.copy(ROOT / document, FOLDER / document)
    print(f"Packed: {packed()}")
    return 0


def packed() -> str:
    """Pack the folder for this system and return the archive's path."""
    system = f"{platform.system()}-{platform.machine()}".lower()
    name = DIST / f"multivector-{metadata.version('multivector')}-{system}"
    return shutil.make_archive(str(name), "zip" if sys.platform == "win32" else "gztar", DIST, FOLDER.name)


if __name__ == "__main__":
    sys.exit(main())
