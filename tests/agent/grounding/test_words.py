"""The words of a language lie in its folder under `nlu/languages`, not in the check."""

import ast
import re
from pathlib import Path

import pytest

from hallchat.agent import grounding

MODULES = sorted(Path(grounding.__file__).parent.glob("*.py"))
RUSSIAN_WORD = re.compile(r"[а-яё]{4}", re.IGNORECASE)


def texts_of_code(source: str) -> list[str]:
    """Returns the string constants of a module, without docstrings."""
    tree = ast.parse(source)
    docstrings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return [node.value for node in constants if isinstance(node.value, str) and node not in docstrings]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_the_check_contains_no_russian_words(module: Path) -> None:
    assert [text for text in texts_of_code(module.read_text("utf-8")) if RUSSIAN_WORD.search(text)] == []
