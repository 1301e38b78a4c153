"""The door of the command line: ``newsparse`` and ``python -m newsparse``.

This file must work without the extras: it names the extra that is missing, and ends the program quietly if its output is closed
or the user interrupts it. The commands are in `newsparse.cli`.
"""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

EXTRA = {"click", "rich"}


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code (0 fine, 1 findings, 2 misuse or unreadable).

    Args:
        args: The words after the program's name; those of this process if not given.
    """
    if sys.stdout is None:
        return _complain("standard output is closed: there is nowhere to write to")
    try:
        from newsparse.cli import run

        code = run(args)
        sys.stdout.flush()
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in EXTRA:
            raise
        if list(sys.argv[1:] if args is None else args) in (["--version"], ["-V"]):
            from newsparse import __version__

            print(f"newsparse {__version__}")
            return 0
        return _complain(
            f"the command line needs {missing}, which is not installed: pip install 'newsparse[cli]'"
        )
    except KeyboardInterrupt:
        return _end_by("SIGINT")
    except BrokenPipeError:
        return _end_by("SIGPIPE")
    except OSError as error:  # what cannot be read was said by the command; this is what cannot be written
        if not _has_folder():
            return _complain("the current folder was removed: change to another one")
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return _complain(f"cannot write the output: {error.strerror or error}")
    return code


def _has_folder() -> bool:
    """Whether the current folder is still there."""
    try:
        Path.cwd()
    except FileNotFoundError:
        return False
    return True


def _complain(message: str) -> int:
    print(f"newsparse: {message}", file=sys.stderr)
    return 2


def _end_by(name: str) -> int:
    """End as this signal ends other programs, so that a shell's loop or ``pipefail`` sees what it expects."""
    number = getattr(signal, name, None)
    if os.name == "posix" and number is not None:
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
    os._exit(130 if name == "SIGINT" else 141)  # Windows, and should the signal be blocked


if __name__ == "__main__":
    sys.exit(main())
