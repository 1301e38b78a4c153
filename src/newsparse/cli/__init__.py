"""The command line: `run` carries out one, `commands` are all of them.

`base` holds what all share, `inputs` what they read, `progress` their bars; `items` (with `table`), `checks` and `changes` are
the commands. A command imports what is heavy when it runs, asks `Inputs` for its listings and returns `inputs.exit_code`, or 1
where it has findings.
"""

from newsparse.cli import changes as changes  # each of these puts its commands into the group
from newsparse.cli import checks as checks
from newsparse.cli import items as items
from newsparse.cli.base import commands as commands
from newsparse.cli.base import run as run
