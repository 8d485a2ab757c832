"""Files on disk: whole or not at all, durable before anyone is told, every failure a sentence."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from types import TracebackType
from typing import Self

from game.errors import StorageError

if sys.platform == "darwin":
    import fcntl

_BINARY = getattr(os, "O_BINARY", 0)  # Windows would otherwise rewrite line ends
_READ = os.O_RDONLY | _BINARY | getattr(os, "O_NONBLOCK", 0)  # opening a pipe must not hang
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY
_APPEND = os.O_WRONLY | os.O_APPEND | _BINARY
_CHUNK = 1 << 20
_CANNOT_SYNC_FOLDERS = {errno.EINVAL, errno.ENOTSUP}  # some network and USB file systems


def _sync(descriptor: int) -> None:
    """Wait until the device itself has the bytes; on macOS `fsync` alone stops at the drive's cache."""
    if sys.platform == "darwin":
        with suppress(OSError):  # not every file system knows the stronger call
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


@dataclass(frozen=True)
class Disk:
    """The system calls of this layer, all of them; tests put a failing one in place of any."""

    open: Callable[[Path, int, int], int] = os.open
    status: Callable[[int], os.stat_result] = os.fstat
    read: Callable[[int, int], bytes] = os.read
    write: Callable[[int, memoryview], int] = os.write
    sync: Callable[[int], None] = _sync
    truncate: Callable[[int, int], None] = os.ftruncate
    close: Callable[[int], None] = os.close
    replace: Callable[[Path, Path], None] = os.replace
    unlink: Callable[[Path], None] = os.unlink
    mkdir: Callable[[Path], None] = os.mkdir


DISK = Disk()

_NO_RIGHT = "this account has no right to do that; choose another folder or ask whoever runs this computer"
_GONE = "the disk is no longer there; connect it again or choose another folder"
_TOO_MANY = "too many files are open; close some programs and try again"
_SENTENCES = {
    errno.EACCES: _NO_RIGHT,
    errno.EPERM: _NO_RIGHT,
    errno.EROFS: "the disk is read-only; choose a folder on another disk",
    errno.ENOSPC: "the disk is full; free some space and try again",
    errno.EDQUOT: "your share of the disk is used up; delete something and try again",
    errno.EFBIG: "the disk takes no file of that size; choose a folder on another disk",
    errno.EIO: "the disk reported a fault; choose a folder on another disk and have this one checked",
    errno.ENOENT: "there is no such file or folder; check the name",
    errno.ENOTDIR: "a part of the path is a file where a folder should be; check the path",
    errno.EISDIR: "it is a folder; give the name of a file",
    errno.EEXIST: "something of that name is already there; choose another name",
    errno.ENAMETOOLONG: "the name is too long; choose a shorter one",
    errno.ELOOP: "its links lead in a circle; choose another path",
    errno.EBUSY: "another program is using it; close that program and try again",
    errno.EMFILE: _TOO_MANY,
    errno.ENFILE: _TOO_MANY,
    errno.ENODEV: _GONE,
    errno.ENXIO: _GONE,
    errno.ESTALE: _GONE,
}


def printable(path: Path) -> str:
    """Return the path as text that any screen can show on one line: odd characters as escapes."""
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in str(path)
    )


def _failure(path: Path, action: str, reason: str) -> StorageError:
    return StorageError(f"{printable(path)} cannot be {action}: {reason}.")


@contextmanager
def _explained(path: Path, action: str) -> Iterator[None]:
    """Turn whatever the system objects to into a StorageError with one sentence."""
    try:
        yield
    except OSError as error:
        other = f"the system says “{error.strerror or error}”; try another folder"
        raise _failure(path, action, _SENTENCES.get(error.errno or 0, other)) from error
    except ValueError as error:  # a zero byte or half a character in the name
        reason = "the name has characters that no file can have; choose another name"
        raise _failure(path, action, reason) from error


@contextmanager
def _removed_on_failure(path: Path, disk: Disk) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with suppress(OSError):  # the first failure is the one to tell
            disk.unlink(path)
        raise


@contextmanager
def _folder(folder: Path, disk: Disk) -> Iterator[Callable[[], None]]:
    """Open a folder and yield the call that makes the names in it durable.

    It is opened beforehand so that nothing but that call can fail once a name has changed.
    """
    if sys.platform == "win32":  # offers no such call
        yield lambda: None
        return
    descriptor = disk.open(folder, os.O_RDONLY, 0)
    try:
        yield lambda: _sync_folder(descriptor, disk)
    finally:
        with suppress(OSError):  # nothing was written through it
            disk.close(descriptor)


def _sync_folder(descriptor: int, disk: Disk) -> None:
    try:
        disk.sync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC_FOLDERS:
            raise


def _write_all(descriptor: int, data: bytes, disk: Disk) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[disk.write(descriptor, rest) :]


def _write_new(path: Path, data: bytes, disk: Disk) -> None:
    """Write a file that must not exist yet, durably; a failure leaves none behind."""
    descriptor = disk.open(path, _NEW, 0o666)
    with _removed_on_failure(path, disk):
        try:
            _write_all(descriptor, data, disk)
            disk.sync(descriptor)
        finally:
            disk.close(descriptor)


def replace_file(path: Path, data: bytes, disk: Disk = DISK) -> None:
    """Put `data` in place of the file at `path`, or make it: readers find the old or the new file, whole.

    Raises StorageError. The old file is then untouched, with one exception: if the very last call fails, the
    sync of the folder, the new file is in place, but a power cut may still bring the old one back.
    """
    temporary = path.with_name(f".multivector-{token_hex(8)}.tmp")
    with _explained(path, "written"), _folder(path.parent, disk) as sync_names:
        _write_new(temporary, data, disk)
        with _removed_on_failure(temporary, disk):
            disk.replace(temporary, path)
        sync_names()


def read_at_most(path: Path, count: int, disk: Disk = DISK) -> bytes:
    """Return the first `count` bytes of a plain file, fewer if it is shorter; raises StorageError."""
    with _explained(path, "read"):
        descriptor = disk.open(path, _READ, 0)
        try:
            _require_plain_file(path, disk.status(descriptor).st_mode)
            return b"".join(_chunks(descriptor, count, disk))
        finally:
            disk.close(descriptor)


def _require_plain_file(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(mode):
        raise _failure(path, "read", "it is a device or a pipe; give the name of a file")


def _chunks(descriptor: int, count: int, disk: Disk) -> Iterator[bytes]:
    while count > 0 and (chunk := disk.read(descriptor, min(count, _CHUNK))):
        count -= len(chunk)
        yield chunk


def read_bytes(path: Path, limit: int, disk: Disk = DISK) -> bytes:
    """Return the whole file; raises StorageError if it cannot be read or has more than `limit` bytes."""
    data = read_at_most(path, limit + 1, disk)
    if len(data) > limit:
        raise _failure(path, "read", f"it has more than {limit:,} bytes; give a smaller file")
    return data


class AppendFile:
    """A file that only grows, each addition on disk before `append` returns; raises StorageError."""

    def __init__(self, path: Path, disk: Disk = DISK) -> None:
        self._path = path
        self._disk = disk
        self._descriptor: int | None = None
        with _explained(path, "written"), _folder(path.parent, disk) as sync_names:
            self._descriptor = disk.open(path, _APPEND, 0)
            with self._closed_on_failure():
                sync_names()

    @classmethod
    def create(cls, path: Path, data: bytes, disk: Disk = DISK) -> Self:
        """Make the file with `data` in it; refuses a name that is taken, and leaves nothing on failure."""
        with _explained(path, "made"):
            _write_new(path, data, disk)
        with _removed_on_failure(path, disk):
            return cls(path, disk)

    def append(self, data: bytes, at: int) -> None:
        """Add `data`, durably, to a file that is `at` bytes long.

        A failure takes back what was half written, so that the next attempt starts clean. If even that
        fails, the file is closed for good, because something added behind a fragment would be lost.
        """
        with _explained(self._path, "written"):
            descriptor = self._require_length(at)
            try:
                _write_all(descriptor, data, self._disk)
                self._disk.sync(descriptor)
            except BaseException:
                self._take_back(descriptor, at)
                raise

    def cut(self, at: int, to: int) -> None:
        """Shorten a file that is `at` bytes long to `to` bytes, durably."""
        with _explained(self._path, "written"), self._closed_on_failure():
            descriptor = self._require_length(at)
            self._disk.truncate(descriptor, to)
            self._disk.sync(descriptor)

    def close(self) -> None:
        """Let go of the file; closing twice does nothing."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            with _explained(self._path, "closed"):
                self._disk.close(descriptor)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _require_length(self, length: int) -> int:
        """Return the descriptor, unless the file is closed or somebody else has written to it."""
        if self._descriptor is None:
            raise _failure(self._path, "written", "it was closed; open it again")
        if self._disk.status(self._descriptor).st_size != length:
            raise _failure(self._path, "written", "another program has changed it; open it again")
        return self._descriptor

    def _take_back(self, descriptor: int, length: int) -> None:
        # Cutting touches the last page again, so this sync also covers what the failed one gave up on.
        with suppress(OSError), self._closed_on_failure():
            self._disk.truncate(descriptor, length)
            self._disk.sync(descriptor)

    @contextmanager
    def _closed_on_failure(self) -> Iterator[None]:
        try:
            yield
        except BaseException:
            with suppress(StorageError):  # the first failure is the one to tell
                self.close()
            raise


def make_folder(path: Path, disk: Disk = DISK) -> None:
    """Make the folder and those above it that are missing, durably; raises StorageError."""
    with _explained(path, "made"):
        missing = [folder for folder in (path, *path.parents) if not folder.exists()]
        for folder in reversed(missing):
            with _folder(folder.parent, disk) as sync_names:
                with suppress(FileExistsError):  # another window of the game was faster
                    disk.mkdir(folder)
                sync_names()
        if not path.is_dir():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))


# platform: (variable that names the base, the base under the home folder, our folder in it)
_PLACES = {
    "darwin": ("", "Library/Application Support", "Multivector"),
    "win32": ("APPDATA", "AppData/Roaming", "Multivector"),
}
_ELSEWHERE = ("XDG_DATA_HOME", ".local/share", "multivector")


def saves_folder(
    environment: Mapping[str, str] = os.environ, platform: str = sys.platform, home: Path | None = None
) -> Path:
    """Return the folder for a user's saves: MULTIVECTOR_HOME, or else the platform's place.

    It need not exist yet. Raises StorageError if no home folder is known.
    """
    try:
        if chosen := environment.get("MULTIVECTOR_HOME"):
            return Path(chosen).expanduser()
        variable, under_home, name = _PLACES.get(platform, _ELSEWHERE)
        base = Path(environment.get(variable, ""))
        # A relative base is to be ignored: it would mean another folder wherever the game is started.
        return (base if base.is_absolute() else (home or Path.home()) / under_home) / name
    except RuntimeError as error:
        reason = "No home folder is known for this account; set MULTIVECTOR_HOME to a folder for saves."
        raise StorageError(reason) from error
