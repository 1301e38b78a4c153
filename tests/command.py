"""The command line as a shell runs it: a process of its own, with its own folder, environment and streams.

Of a short command's time nearly all is the start of Python and its imports. So where there is ``fork``, one process (this file, run as a
program) imports newsparse once and forks for each command; the fork gets the folder, the variables and the streams that it would have been started
with. Python's own variables and the locale stay those of the first process: what needs others is run by `subprocess`.
"""

import importlib
import io
import json
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

ENVIRONMENT = {**os.environ, "NO_COLOR": "1", "COLUMNS": "100", "PYTHONUTF8": "1"}
FORKS = sys.platform == "linux"
ASIDE = (
    "arrow",
    "parquet",
    "spark",
    "__main__",
)  # modules with threads of their own, or whose extras need not be there


def newsparse(
    *args: str | Path,
    cwd: Path,
    stdin: bytes = b"",
    env: Mapping[str, str] = ENVIRONMENT,
    timeout: float = 60,
) -> "subprocess.CompletedProcess[bytes]":
    """The program in a folder, with bytes in and bytes out."""
    words = list(map(str, args))
    if not FORKS or env.get("PYTHONUTF8") != "1":
        return subprocess.run(
            [sys.executable, "-m", "newsparse", *words],
            cwd=cwd, input=stdin, capture_output=True, check=False, timeout=timeout, env=env,
        )  # fmt: skip
    temporary = tempfile.TemporaryFile
    with temporary() as given, temporary() as out, temporary() as errors:
        given.write(stdin)
        given.seek(0)
        streams = [stream.fileno() for stream in (given, out, errors)]
        code = _server().run([words, str(cwd), dict(env)], streams, timeout)
        out.seek(0)
        errors.seek(0)
        return subprocess.CompletedProcess(words, code, out.read(), errors.read())


class Server:
    """The process that forks, as seen from here."""

    def __init__(self) -> None:
        self._channel, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-X", "utf8", __file__, str(theirs.fileno())],
                pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
        self._answers = self._channel.makefile("rb")

    def run(self, request: Sequence[Any], streams: Sequence[int], timeout: float) -> int:
        """Have one command run; its exit code, or the negative number of the signal that ended it."""
        self._channel.settimeout(timeout)
        try:
            socket.send_fds(self._channel, [b"."], list(streams))
            self._channel.sendall(json.dumps(request).encode() + b"\n")
            return int(self._answers.readline())
        except TimeoutError:
            os.killpg(self._process.pid, signal.SIGKILL)
            _server.cache_clear()
            raise subprocess.TimeoutExpired(request[0], timeout) from None


@cache
def _server() -> Server:
    return Server()


def _serve(channel: socket.socket) -> None:
    """Run what is asked for, one after another, until the tests are over."""
    lines = channel.makefile("rb")
    while (found := socket.recv_fds(channel, 1, 3))[0]:
        request, streams = json.loads(lines.readline()), found[1]
        child = os.fork()
        if not child:
            channel.close()
            _become(request, streams)
        for stream in streams:
            os.close(stream)
        status = os.waitpid(child, 0)[1]
        channel.sendall(b"%d\n" % os.waitstatus_to_exitcode(status))


def _become(request: Sequence[Any], streams: Sequence[int]) -> None:
    """Be the process that runs one command, and end."""
    words, folder, variables = request
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(variables)
    sys.argv[1:] = words
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0)), "utf-8", "surrogateescape", "\n")
    sys.stdout, sys.stderr = (
        io.TextIOWrapper(io.BufferedWriter(io.FileIO(number, "w")), "utf-8", errors, "\n", number == 2)
        for number, errors in ((1, "surrogateescape"), (2, "backslashreplace"))
    )
    try:
        code = importlib.import_module("newsparse.__main__").main()
        sys.stdout.flush()
    except BaseException:  # as Python itself would say it
        traceback.print_exc()
        code = 1
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    del sys.path[0]  # the folder of the tests, which no user has
    import newsparse as package

    for module in pkgutil.walk_packages(package.__path__, "newsparse."):
        if module.name.rpartition(".")[2] not in ASIDE:
            importlib.import_module(module.name)
    package.find_mentions(
        package.parse("1. A title\n\n    2 May 2023\n").items[0].title
    )  # reads the tables of words
    _serve(socket.socket(fileno=int(sys.argv[1])))
