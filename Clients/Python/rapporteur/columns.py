"""Columns that rows of several kinds have."""

from __future__ import annotations

from typing import Any

from .folder import Source

Row = dict[str, Any]
#: What a document is called in a reply (its uri, or its index) → what was read.
Kept = dict[str | int, Source]


def origin(thing: Row, kept: Kept) -> Source:
    """The text that something of a reply stands in."""
    return kept[thing["document"] if thing.get("uri") is None else thing["uri"]]


def place(source: Source, start: int | None, end: int | None, unit: str) -> Row:
    """Where in a text."""
    return {"file": source.file, "line": source.line(start, unit), "start": start, "end": end}


def party(named: Row | None) -> tuple[str | None, str | None]:
    """Name and id of somebody."""
    return (named.get("name"), named.get("actor")) if named else (None, None)


def names(result: Row) -> dict[str, str]:
    """Id → name of the actors that an answer lists."""
    return {actor["id"]: actor["name"] for actor in result["actors"]}


def text(excerpt: Row | None) -> str | None:
    """The words of an excerpt."""
    return excerpt["text"] if excerpt else None
