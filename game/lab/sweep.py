"""Sweeps: many independent pieces of work, over processes or a cluster, with what is known already left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType
from typing import Any

from game.errors import UsageError
from game.lab.cache import Arrays, Cache
from game.lab.fingerprint import fingerprint, program

Told = Callable[[int, int], None]
_PATIENCE = 10  # seconds that a cluster may take to answer


@dataclass(frozen=True)
class Task:
    """A function of the top level and what it is called with; its result depends on nothing else."""

    work: Callable[..., Arrays]
    details: tuple[Any, ...]
    size: int  # games, for the progress

    @property
    def key(self) -> str:
        """What names its result."""
        return fingerprint(self.work, self.details, program())


@dataclass(frozen=True)
class Sweep:
    """How sweeps are run: the results are the same, bit for bit, wherever they come from."""

    jobs: int = 1  # processes on this machine, -1 for one on each core
    cluster: str = ""  # address of a Dask scheduler; processes of this machine if empty
    cache: Cache | None = None
    told: Told | None = None  # is told how many games are done, of how many

    def run(self, tasks: Sequence[Task]) -> list[Arrays]:
        """Return the results of the tasks in their order; one that fails raises what it raised.

        Each result is kept as soon as it is there. Raises UsageError if a library is missing.
        """
        known = {number: self._find(task) for number, task in enumerate(tasks)} if self.cache else {}
        results = {number: arrays for number, arrays in known.items() if arrays is not None}
        missing = [(number, task) for number, task in enumerate(tasks) if number not in results]
        total = sum(task.size for task in tasks)
        self._tell(total - sum(task.size for _, task in missing), total)
        for number, arrays in self._compute(missing):
            results[number] = arrays
            if self.cache:
                self.cache.keep(tasks[number].key, arrays)
            self._tell(sum(tasks[each].size for each in results), total)
        return [results[number] for number in range(len(tasks))]

    def _find(self, task: Task) -> Arrays | None:
        return self.cache.find(task.key) if self.cache else None

    def _tell(self, done: int, total: int) -> None:
        if self.told:
            self.told(done, total)

    def _compute(self, missing: Sequence[tuple[int, Task]]) -> Iterator[tuple[int, Arrays]]:
        """Yield each task's number and result as it is finished."""
        if not missing:
            return
        joblib = need("joblib", "lab")
        with self._backend(joblib):
            parallel = joblib.Parallel(return_as="generator_unordered", max_nbytes=None)
            yield from parallel(joblib.delayed(_numbered)(number, task) for number, task in missing)

    @contextmanager
    def _backend(self, joblib: ModuleType) -> Iterator[None]:
        if not self.cluster:
            with joblib.parallel_config(backend="loky", n_jobs=self.jobs):
                yield
            return
        with _client(self.cluster), joblib.parallel_config(backend="dask"):
            yield


def need(module: str, extra: str) -> ModuleType:
    """Return a library of an extra; raises UsageError that says how to install it."""
    try:
        return import_module(module)
    except ImportError:
        raise UsageError(
            f"This needs the library '{module}'. Install it with: pip install 'multivector[{extra}]'"
        ) from None


def _numbered(number: int, task: Task) -> tuple[int, Arrays]:
    return number, task.work(*task.details)


@contextmanager
def _client(address: str) -> Iterator[None]:
    """Talk to a cluster; raises UsageError if none answers there."""
    distributed = need("distributed", "cluster")
    try:
        client = distributed.Client(address, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise UsageError(f"No Dask cluster answers at '{address}': {reason}") from None
    with client:
        yield
