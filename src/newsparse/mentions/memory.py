"""What was worked out for a word before: the words of a text recur, and few are most of it.

Strategy: a dictionary that asks its function for what it does not hold, and begins anew when it is full. Threads may share it. Raises nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")
_MOST = 20_000  # keys


class Memory(dict[K, V], Generic[K, V]):
    """The answers of a function of one argument that always answers the same."""

    def __init__(self, function: Callable[[K], V]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, key: K) -> V:
        if len(self) >= _MOST:
            self.clear()
        value = self[key] = self._function(key)
        return value
