"""What pydantic finds wrong, said to those who keep the files: file, key, what, and what would be right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

from mailworker.errors import Problem

SECRETS = ("password", "passwort", "kennwort", "secret", "token")
TYPES = {
    "string_type": ("text", 'write it in quotes: "…"'),
    "int_type": ("a whole number", "write it without quotes, such as 15"),
    "int_parsing": ("a whole number", "write digits alone, such as 8080"),
    "bool_type": ("true or false", "write true or false, without quotes"),
    "bool_parsing": ("true or false", "write true or false"),
    "date_type": ("a date", "write it without quotes, such as 2026-12-12"),
    "list_type": ("a list", 'write it in brackets: ["…", "…"]'),
    "dict_type": ("a table", "see config/werne for an example"),
    "model_type": ("a table", "see config/werne for an example"),
}


def problem_of(where: str, model: type[BaseModel], fault: Mapping[str, Any], table: Any) -> Problem:
    """One of pydantic's faults in `table` as a problem; `where` is the file."""
    keys: Sequence[int | str] = fault["loc"]
    what, hint = _sentence(model, keys, fault)
    return Problem(f"{where}: {key_of(keys, table)}", what, hint)


def key_of(keys: Sequence[int | str], table: Any = None) -> str:
    """A key as people say it: a list's entries are counted from 1, and named by their id if they have one."""
    parts = []
    for key in keys:
        if key == "[key]":
            continue
        table = _inner(table, key)
        parts.append(str(key + 1) if isinstance(key, int) else key)
        if isinstance(key, int) and isinstance(table, dict) and isinstance(table.get("id"), str):
            parts[-1] += f" ({table['id']})"
    return ".".join(parts)


def _inner(table: Any, key: int | str) -> Any:
    try:
        return table[key]
    except (KeyError, IndexError, TypeError):
        return None


def _sentence(model: type[BaseModel], keys: Sequence[int | str], fault: Mapping[str, Any]) -> tuple[str, str]:
    kind = fault["type"]
    if kind == "extra_forbidden":
        return "this key is unknown", did_you_mean(str(keys[-1]), keys_at(model, keys[:-1]))
    if kind == "missing":
        return "is missing", "add it: see the comments in config/werne"
    if kind in TYPES:
        wanted, hint = TYPES[kind]
        return f"must be {wanted}, not {_shown(fault['input'])}", hint
    if kind == "value_error":
        what, _, hint = str(fault["ctx"]["error"]).partition("|")
        return what, hint or "see config/werne for an example"
    if kind == "literal_error":
        return f"{_shown(fault['input'])} is none of the choices", f"write {fault['ctx']['expected']}"
    return f"{_shown(fault['input'])} does not fit", _rule(fault["msg"])


def _rule(message: str) -> str:
    rule = message.replace("Input should", "it must").replace("String should", "it must")
    return rule.replace("List should have at least 1 item after validation, not 0", "name at least one")


def _shown(value: Any) -> str:
    text = {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
    return f'"{text[:40]}"' if isinstance(value, str) else text[:40]


def did_you_mean(key: str, valid: Sequence[str]) -> str:
    """The nearest valid key, or all of them."""
    near = get_close_matches(key.lower(), valid, 1, cutoff=0.6)
    if near:
        return f'did you mean "{near[0]}"?'
    return f"known here: {', '.join(valid)}" if valid else "remove it"


def keys_at(model: Any, keys: Sequence[int | str]) -> list[str]:
    """The keys that a table at this place may have."""
    for key in keys:
        if key != "[key]":
            model = _model_at(_plain(model), key)
    model = _plain(model)
    fields = model.model_fields if isinstance(model, type) and issubclass(model, BaseModel) else {}
    return [field.alias or name for name, field in fields.items()]


def _model_at(model: Any, key: int | str) -> Any:
    if isinstance(model, type) and issubclass(model, RootModel):
        model = model.model_fields["root"].annotation
    if isinstance(model, type) and issubclass(model, BaseModel):
        named = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
        return named.get(str(key))
    arguments = get_args(model)
    return arguments[-1] if arguments else None


def _plain(annotation: Any) -> Any:
    """The annotation without Annotated[…] and `| None`."""
    while get_origin(annotation) in (Annotated, Union, UnionType):
        annotation = get_args(annotation)[0]
    return annotation


def is_secret(key: str) -> bool:
    """Whether a key is named as secrets are."""
    return any(word in key.lower() for word in SECRETS)


def secrets_in(table: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[str]:
    """The keys in a file that are named as secrets are."""
    for key, value in table.items():
        here = (*path, key)
        if is_secret(key):
            yield ".".join(here)
        elif isinstance(value, Mapping):
            yield from secrets_in(value, here)
