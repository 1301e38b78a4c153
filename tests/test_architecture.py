"""Imports go down only: each file and folder is on a floor (docs/architecture.md), and imports none above.

Read from the source, not from a running program, so that an import inside a function counts too. An import
under ``if TYPE_CHECKING:`` costs nothing at run time and is exempt.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src" / "newsparse"

# A new file or folder under src/newsparse gets its row here: the lowest floor that holds all it imports.
FLOORS = {
    "errors": 0,
    "doors": 0,
    "lexis": 0,
    "dates": 1,
    "dialects": 1,
    "caseless": 0,
    "charset": 0,
    "escapes": 0,
    "files": 0,
    "layout": 2,
    "mentions": 2,
    "grammar": 2,
    "reading": 3,
    "writing": 4,
    "records": 5,
    "reader": 6,
    "writer": 7,
    "facts": 6,
    "reprint": 6,
    "templates": 7,
    "validation": 8,
    "changes": 9,
    "interchange": 9,
    "markup": 2,
    "html": 9,
    "arrow": 9,
    "parquet": 9,
    "spark": 9,
    "loading": 10,
    "testing": 10,
    "__init__": 10,  # the public face: it may name everything, and only the top may ask it
    "cli": 10,
    "__main__": 10,
}


# The floors inside reading/: what a line says, then patterns, then what is left unexplained, then one reading of the page.
READING = {
    "": 0,
    "entries": 0,
    "lines": 0,
    "template": 1,
    "find": 1,
    "options": 2,
    "confidence": 2,
    "evidence": 2,
    "margins": 2,
    "pages": 2,
    "folds": 2,
    "result": 3,
    "known": 4,
    "choose": 5,
    "engine": 6,
}


IMPORT_CALLS = {"import_module", "importlib.import_module", "__import__"}


@dataclass(frozen=True)
class Import:
    line: int
    name: str
    """The full dotted name of what is imported."""
    deferred: bool
    """Whether it stands inside a function."""


def statements(tree: ast.AST, deferred: bool = False) -> Iterator[tuple[ast.AST, bool]]:
    """Every node that runs, and whether a function holds it: the tree without its TYPE_CHECKING branches."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            yield from statements(ast.Module(node.orelse, []), deferred)
        else:
            yield node, deferred
            yield from statements(node, deferred or isinstance(node, ast.FunctionDef | ast.Lambda))


def imported(source: str, module: str, is_package: bool) -> Iterator[Import]:
    """Everything that a module's source imports."""
    package = module if is_package else module.rpartition(".")[0]
    for node, deferred in statements(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (Import(node.lineno, alias.name, deferred) for alias in names)
            case ast.ImportFrom(module=base, names=names, level=level):
                above = package.split(".")[: len(package.split(".")) - level + 1] if level else []
                start = ".".join([*above, *([base] if base else [])])
                yield from (Import(node.lineno, f"{start}.{alias.name}", deferred) for alias in names)
            case ast.Call(args=[ast.Constant(value=str(name)), *_]) if ast.unparse(node.func) in IMPORT_CALLS:
                yield Import(node.lineno, f"{package}{name}" if name.startswith(".") else name, deferred)


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def dotted(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_of(path: Path) -> list[Import]:
    return list(imported(path.read_text("utf-8"), dotted(path), path.name == "__init__.py"))


def component(name: str) -> str:
    """The row of FLOORS that a dotted name under newsparse belongs to: a module's, or the face's."""
    part = name.split(".")[1] if "." in name else "__init__"
    is_module = part in FLOORS or (SOURCE / part).is_dir() or (SOURCE / f"{part}.py").is_file()
    return part if is_module else "__init__"


def test_every_component_has_a_floor() -> None:
    missing = {component(dotted(path)) for path in modules()} - FLOORS.keys()

    assert not missing, (
        f"{sorted(missing)} are on no floor: add them to FLOORS in {__file__} and to docs/architecture.md"
    )


def test_imports_go_down_only() -> None:
    upward = [
        f"{path}:{found.line}: {here} (floor {FLOORS[here]}) imports {found.name} (floor {FLOORS[there]})"
        for path in modules()
        for here in [component(dotted(path))]
        for found in imports_of(path)
        if found.name.split(".")[0] == "newsparse"
        for there in [component(found.name)]
        if FLOORS[there] > FLOORS[here]
    ]

    assert not upward, "\n".join(upward)


def step(name: str) -> str:
    """The folder or file in reading/ that a dotted name belongs to."""
    return [*name.split("."), "", ""][2]


def test_inside_reading_too() -> None:
    upward = [
        f"{path}:{found.line}: {here} (floor {READING[here]}) imports {found.name} (floor {READING[there]})"
        for path in modules()
        if dotted(path).startswith("newsparse.reading.")
        for here in [step(dotted(path))]
        for found in imports_of(path)
        if found.name.startswith("newsparse.reading.")
        for there in [step(found.name)]
        if READING[there] >= READING[here] and there != here
    ]

    assert not upward, "\n".join(upward)


def module_of(name: str, known: set[str]) -> str:
    """The module that an imported name is, or comes from."""
    return name if name in known else name.rpartition(".")[0]


def test_no_module_imports_itself_by_way_of_others() -> None:
    known = {dotted(path) for path in modules()}
    graph = {
        dotted(path): {
            there
            for found in imports_of(path)
            if (there := module_of(found.name, known)) in known - {"newsparse", dotted(path)}
        }
        for path in modules()
    }

    assert len(list(TopologicalSorter(graph).static_order())) == len(
        known
    )  # or a CycleError that names the circle


def doors(*libraries: str) -> set[str]:
    """The files by which a library comes into the house."""
    return {
        path.relative_to(SOURCE).as_posix()
        for path in modules()
        for found in imports_of(path)
        if found.name.split(".")[0] in libraries
    }


def test_pyparsing_comes_in_by_the_grammar_only() -> None:
    # the grammar of a listing's lines, and those of templates: of their language, and of an entry made of lines
    assert doors("pyparsing") <= {"grammar.py", "reading/template/grammar.py"}


def test_dateutil_comes_in_by_one_door() -> None:
    assert len(doors("dateutil")) <= 1, doors("dateutil")


def test_only_the_command_line_imports_its_extra() -> None:
    assert all(file.startswith("cli/") for file in doors("click", "rich"))


def test_the_reader_of_imports_sees_what_it_should() -> None:
    source = """
from typing import TYPE_CHECKING
import importlib
if TYPE_CHECKING:
    from newsparse.cli import main
else:
    import pickle
def late():
    from . import lexis
    from ..writer import unparse
    importlib.import_module("newsparse.reader")
"""

    found = [
        (each.name, each.deferred) for each in imported(source, "newsparse.dates.words", is_package=False)
    ]

    assert found == [
        ("typing.TYPE_CHECKING", False),
        ("importlib", False),
        ("pickle", False),
        ("newsparse.dates.lexis", True),
        ("newsparse.writer.unparse", True),
        ("newsparse.reader", True),
    ]


def test_import_newsparse_is_light() -> None:
    """pyparsing, dateutil and the extras are loaded when first needed, not at ``import newsparse``."""
    program = "import sys; old = set(sys.modules); import newsparse; print(*sorted(set(sys.modules) - old))"
    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = result.stdout.split()

    heavy = {"pyparsing", "dateutil", "click", "rich", "resiliparse", "pyarrow", "spacy", "json", "csv"}
    assert not heavy & {name.split(".")[0] for name in loaded}
    ours = [name for name in loaded if name.split(".")[0] == "newsparse"]
    assert len(ours) <= 12, ours
