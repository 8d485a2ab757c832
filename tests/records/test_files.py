"""Whole-file and append writes under a disk that fails at any call, and the sentences told about it."""

import errno
import os
import sys
from dataclasses import fields, replace
from pathlib import Path

import pytest

from game.errors import StorageError
from game.records.files import (
    DISK,
    AppendFile,
    Disk,
    make_folder,
    printable,
    read_at_most,
    read_bytes,
    replace_file,
    saves_folder,
)


class Faults:
    """Counts the calls of a disk and lets one of them fail."""

    def __init__(self, fail_at=None, error=None):
        self.calls = []
        self.fail_at = fail_at
        self.error = error or OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self.disk = Disk(**{field.name: self._wrap(field.name, field.default) for field in fields(Disk)})

    def _wrap(self, name, real):
        def call(*arguments):
            self.calls.append(name)
            if len(self.calls) - 1 == self.fail_at:
                if name == "close":
                    real(*arguments)  # a close that reports a failure has still closed
                raise self.error
            return real(*arguments)

        return call


def calls_of(work):
    faults = Faults()
    work(faults.disk)
    return faults.calls


def broken(**codes):
    ((name, code),) = codes.items()

    def fail(*_):
        raise OSError(code, os.strerror(code))

    return replace(DISK, **{name: fail})


def test_replace_makes_and_replaces_and_leaves_nothing_else(tmp_path):
    path = tmp_path / "settings"
    for data in (b"old", b"", b"new\r\n\x00\x1a" * 1000):
        replace_file(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("error", [None, KeyboardInterrupt()], ids=["disk full", "interrupted"])
def test_replace_keeps_the_old_file_whichever_call_fails(tmp_path, error):
    path = tmp_path / "settings"
    path.write_bytes(b"old")
    calls = calls_of(lambda disk: replace_file(tmp_path / "rehearsal", b"new", disk))
    (tmp_path / "rehearsal").unlink()
    assert calls[-3:] == ["replace", "sync", "close"]
    for turn in range(len(calls) - 2):
        with pytest.raises(type(error) if error else StorageError):
            replace_file(path, b"new", Faults(turn, error).disk)
        assert path.read_bytes() == b"old"
        assert list(tmp_path.iterdir()) == [path]


def test_replace_says_so_if_only_the_folder_could_not_be_synced(tmp_path):
    path = tmp_path / "settings"
    path.write_bytes(b"old")
    calls = calls_of(lambda disk: replace_file(tmp_path / "rehearsal", b"new", disk))
    with pytest.raises(StorageError):
        replace_file(path, b"new", Faults(len(calls) - 2).disk)
    assert path.read_bytes() == b"new"


def test_replace_syncs_the_content_before_the_name_and_the_folder_after(tmp_path):
    synced = {}

    def sync(descriptor):
        os.fsync(descriptor)
        inode = os.fstat(descriptor).st_ino
        synced[inode] = sorted(file.name for file in tmp_path.iterdir())

    def rename(temporary, path):
        assert temporary.stat().st_ino in synced
        assert temporary.read_bytes() == b"new"
        temporary.replace(path)

    replace_file(tmp_path / "settings", b"new", replace(DISK, sync=sync, replace=rename))
    if sys.platform != "win32":
        assert synced[tmp_path.stat().st_ino] == ["settings"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no call to sync a folder")
@pytest.mark.parametrize("code", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_cannot_sync_folders_is_good_enough(tmp_path, code):
    def sync(descriptor):
        if os.fstat(descriptor).st_ino == tmp_path.stat().st_ino:
            raise OSError(code, os.strerror(code))
        os.fsync(descriptor)

    replace_file(tmp_path / "settings", b"new", replace(DISK, sync=sync))
    assert (tmp_path / "settings").read_bytes() == b"new"


@pytest.mark.parametrize(
    ("code", "part"),
    [
        (errno.EACCES, "no right"),
        (errno.EROFS, "read-only"),
        (errno.ENOSPC, "disk is full; free some space"),
        (errno.EIO, "reported a fault"),
        (errno.ESTALE, "connect it again"),
        (errno.EPIPE, os.strerror(errno.EPIPE)),
    ],
)
def test_every_error_of_the_system_is_one_sentence(tmp_path, code, part):
    path = tmp_path / "settings"
    with pytest.raises(StorageError) as told:
        replace_file(path, b"new", broken(write=code))
    sentence = str(told.value)
    assert sentence.startswith(f"{path} cannot be written: ")
    assert part in sentence
    assert (sentence[-1], sentence.count("\n")) == (".", 0)


def test_an_error_without_a_number_is_told_too(tmp_path):
    with pytest.raises(StorageError, match="the system says “odd”"):
        replace_file(tmp_path / "settings", b"", Faults(0, OSError("odd")).disk)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("missing/settings", "no such file or folder"),
        ("file/settings", "a part of the path is a file"),
        ("folder", "it is a folder"),
        ("a\0b", "characters that no file can have"),
        ("\ud800", "characters that no file can have"),
        ("n" * 300, "too long"),
    ],
)
@pytest.mark.parametrize(
    "work", [lambda path: replace_file(path, b""), lambda path: read_bytes(path, 9), AppendFile]
)
@pytest.mark.skipif(sys.platform == "win32", reason="other numbers for the same failures")
def test_paths_that_cannot_be_a_file_are_refused_by_name(tmp_path, name, part, work):
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(StorageError, match=part) as told:
        work(tmp_path / name)
    assert printable(tmp_path / name) in str(told.value)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["file", "folder"]


def test_a_name_with_odd_characters_is_shown_on_one_line():
    assert printable(Path("a\nb\x1b[31m\udcffö")) == "a\\nb\\x1b[31m\\udcffö"


def test_read_bytes_is_bounded(tmp_path):
    path = tmp_path / "settings"
    path.write_bytes(b"1234")
    assert read_bytes(path, 5) == read_bytes(path, 4) == b"1234"
    with pytest.raises(StorageError, match="more than 3 bytes"):
        read_bytes(path, 3)
    assert read_at_most(path, 3) == b"123"


def test_a_disk_that_moves_a_few_bytes_at_a_time_moves_them_all(tmp_path):
    path = tmp_path / "settings"
    replace_file(path, b"0123456789", replace(DISK, write=lambda file, rest: os.write(file, rest[:3])))
    slow = replace(DISK, read=lambda descriptor, count: os.read(descriptor, min(count, 3)))
    assert read_bytes(path, 10, slow) == b"0123456789"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(StorageError, match="a device or a pipe"):
        read_bytes(tmp_path / "pipe", 10)


def test_every_failing_call_of_read_is_told(tmp_path):
    path = tmp_path / "settings"
    path.write_bytes(b"1234")
    for turn in range(len(calls_of(lambda disk: read_bytes(path, 10, disk)))):
        with pytest.raises(StorageError):
            read_bytes(path, 10, Faults(turn).disk)


def test_append_file_grows(tmp_path):
    path = tmp_path / "log"
    with AppendFile.create(path, b"one\n") as file:
        file.append(b"two\n", at=4)
    with AppendFile(path) as file:
        file.append(b"three\n", at=8)
    assert path.read_bytes() == b"one\ntwo\nthree\n"


def test_create_refuses_a_name_that_is_taken(tmp_path):
    path = tmp_path / "log"
    path.write_bytes(b"old")
    with pytest.raises(StorageError, match="already there"):
        AppendFile.create(path, b"new")
    assert path.read_bytes() == b"old"


def test_create_leaves_nothing_whichever_call_fails(tmp_path):
    path = tmp_path / "log"

    def work(disk):
        AppendFile.create(path, b"new", disk).close()

    calls = calls_of(work)
    assert calls[-3:] == ["sync", "close", "close"]  # of the folder, the folder, the file
    for turn in range(len(calls) - 2):
        path.unlink(missing_ok=True)
        with pytest.raises(StorageError):
            work(Faults(turn).disk)
        assert list(tmp_path.iterdir()) == []


def test_append_is_synced_before_it_returns(tmp_path):
    durable = []

    def sync(descriptor):
        os.fsync(descriptor)
        durable.append(os.fstat(descriptor).st_size)

    with AppendFile.create(tmp_path / "log", b"", replace(DISK, sync=sync)) as file:
        file.append(b"one\n", at=0)
        assert durable[-1] == 4


def half_write(descriptor, rest):
    if len(rest) < 4:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    return os.write(descriptor, rest[: len(rest) // 2])


@pytest.mark.parametrize("call", ["write", "sync"])
def test_a_failed_append_is_taken_back_and_can_be_repeated(tmp_path, call):
    path = tmp_path / "log"
    failing = [False]

    def fail(descriptor, *rest):
        if not failing[0]:
            return getattr(DISK, call)(descriptor, *rest)
        if call == "write":
            return half_write(descriptor, *rest)
        failing[0] = False
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    with AppendFile.create(path, b"one\n", replace(DISK, **{call: fail})) as file:
        failing[0] = True
        with pytest.raises(StorageError):
            file.append(b"two two two\n", at=4)
        assert path.read_bytes() == b"one\n"
        failing[0] = False
        file.append(b"two\n", at=4)
    assert path.read_bytes() == b"one\ntwo\n"


def test_an_append_that_cannot_be_taken_back_closes_the_file(tmp_path):
    path = tmp_path / "log"
    path.write_bytes(b"one\n")
    file = AppendFile(path, replace(broken(truncate=errno.EIO), write=half_write))
    with pytest.raises(StorageError, match="disk is full"):
        file.append(b"two two two\n", at=4)
    with pytest.raises(StorageError, match="open it again"):
        file.append(b"two\n", at=path.stat().st_size)
    assert path.read_bytes().startswith(b"one\n")


def test_append_and_cut_refuse_a_file_that_somebody_else_has_changed(tmp_path):
    path = tmp_path / "log"
    with AppendFile.create(path, b"one\n") as file, AppendFile(path) as other:
        other.append(b"theirs\n", at=4)
        with pytest.raises(StorageError, match="another program has changed it"):
            file.append(b"ours\n", at=4)
        with pytest.raises(StorageError, match="another program has changed it"):
            file.cut(at=4, to=0)
    assert path.read_bytes() == b"one\ntheirs\n"


def test_cut_shortens_durably_and_closes_if_it_fails(tmp_path):
    path = tmp_path / "log"
    path.write_bytes(b"one\ntw")
    synced = []
    file = AppendFile(
        path, replace(DISK, sync=lambda descriptor: synced.append(os.fstat(descriptor).st_size))
    )
    file.cut(at=6, to=4)
    assert synced[-1] == 4
    file.close()
    assert path.read_bytes() == b"one\n"
    file = AppendFile(path, broken(truncate=errno.EIO))
    with pytest.raises(StorageError, match="reported a fault"):
        file.cut(at=4, to=0)
    with pytest.raises(StorageError, match="open it again"):
        file.append(b"two\n", at=4)


def test_close_twice_and_a_close_that_fails(tmp_path):
    file = AppendFile.create(tmp_path / "log", b"")
    file.close()
    file.close()
    with pytest.raises(StorageError, match="it was closed"):
        file.append(b"x", at=0)
    calls = calls_of(lambda disk: AppendFile(tmp_path / "log", disk).close())
    with pytest.raises(StorageError, match="cannot be closed"):
        AppendFile(tmp_path / "log", Faults(len(calls) - 1).disk).close()


def test_make_folder(tmp_path):
    folder = tmp_path / "a" / "b"
    make_folder(folder)
    make_folder(folder)
    assert folder.is_dir()
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "file", tmp_path / "file" / "a"):
        with pytest.raises(StorageError, match="a part of the path is a file"):
            make_folder(path)
    with pytest.raises(StorageError, match="read-only"):
        make_folder(tmp_path / "c", broken(mkdir=errno.EROFS))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no call to sync a folder")
def test_make_folder_syncs_each_name_it_makes(tmp_path):
    synced = {}

    def sync(descriptor):
        os.fsync(descriptor)
        inode = os.fstat(descriptor).st_ino
        folder = next(path for path in (tmp_path, tmp_path / "a") if path.stat().st_ino == inode)
        synced[folder] = [path.name for path in folder.iterdir()]

    make_folder(tmp_path / "a" / "b", replace(DISK, sync=sync))
    assert synced == {tmp_path: ["a"], tmp_path / "a": ["b"]}


def test_make_folder_bears_another_window_that_was_faster(tmp_path):
    def both(path):
        path.mkdir()
        path.mkdir()

    make_folder(tmp_path / "a", replace(DISK, mkdir=both))
    assert (tmp_path / "a").is_dir()


HOME = Path(Path.cwd().anchor) / "home" / "ada"
BASE = Path(Path.cwd().anchor) / "base"


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {}, HOME / ".local/share/multivector"),
        ("linux", {"XDG_DATA_HOME": str(BASE)}, BASE / "multivector"),
        ("linux", {"XDG_DATA_HOME": "relative"}, HOME / ".local/share/multivector"),
        ("linux", {"XDG_DATA_HOME": ""}, HOME / ".local/share/multivector"),
        ("darwin", {"XDG_DATA_HOME": str(BASE)}, HOME / "Library/Application Support/Multivector"),
        ("win32", {"APPDATA": str(BASE)}, BASE / "Multivector"),
        ("win32", {}, HOME / "AppData/Roaming/Multivector"),
        ("linux", {"MULTIVECTOR_HOME": str(BASE), "XDG_DATA_HOME": "x"}, BASE),
        ("win32", {"MULTIVECTOR_HOME": "", "APPDATA": str(BASE)}, BASE / "Multivector"),
    ],
)
def test_saves_folder(platform, environment, folder):
    assert saves_folder(environment, platform, HOME) == folder


def test_saves_folder_without_a_home(monkeypatch):
    def nowhere(*_):
        raise RuntimeError("no home")

    monkeypatch.setattr(Path, "home", nowhere)
    monkeypatch.setattr(Path, "expanduser", nowhere)
    for environment in ({}, {"MULTIVECTOR_HOME": "~/saves"}):
        with pytest.raises(StorageError, match="set MULTIVECTOR_HOME"):
            saves_folder(environment, "linux")
