"""Files as documents: folders walked, texts read strictly, places told by line."""

from __future__ import annotations

import bisect
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from .errors import UnreadableDocument

#: Endings of the files taken from a folder; a file that is named is taken whatever its ending.
ENDINGS = {".txt", ".text", ".md", ".markdown"}

#: The day or the outlet of all documents, or a function from a path to it.
Given = str | Callable[[str], str | None] | None


class Source:
    """One document: a file, or a text given as the protocol's document."""

    def __init__(self, path: Path | None, document: dict[str, Any]):
        self.path, self._document = path, document
        self.file: str | None = str(path) if path else document.get("uri")
        self.uri: str | None = document.get("uri")
        self._lines: list[int] | None = None

    @property
    def size(self) -> int:
        """About how many bytes it has."""
        return self.path.stat().st_size if self.path else len(self._document.get("text") or "")

    def document(self) -> dict[str, Any]:
        """The protocol's document with its text; raises `UnreadableDocument`."""
        return {**self._document, "text": self._text()} if self.path else self._document

    def _text(self) -> str:
        if self.path is None:
            return self._document.get("text") or ""
        try:
            # Bytes first: reading as text would turn CR/LF into LF and move every offset.
            return self.path.read_bytes().decode("utf-8")
        except UnicodeDecodeError as problem:
            raise UnreadableDocument(f"{self.path}: not UTF-8 at byte {problem.start}") from None
        except OSError as problem:
            raise UnreadableDocument(f"{self.path}: {problem.strerror}") from None

    def line(self, position: int | None, unit: str) -> int | None:
        """The line, from 1, of a position counted in `unit`."""
        if position is None:
            return None
        if self._lines is None:
            try:
                text = self._text()
            except UnreadableDocument:
                return None
            self._lines, at = [], 0
            for part in text.split("\n"):
                self._lines.append(at)
                at += _length(part, unit) + 1
        return bisect.bisect_right(self._lines, position)


def _length(text: str, unit: str) -> int:
    if unit == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    if unit == "utf-16":
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(text)


def sources(documents: Any, published: Given = None, source: Given = None) -> list[Source]:
    """What is to be read: a folder, a file, or any number of paths and of documents `{"text": …, "uri"?: …}`."""
    found: list[Source] = []
    seen: set[str] = set()
    for item in [documents] if isinstance(documents, (str, os.PathLike, dict)) else documents:
        if isinstance(item, dict):
            document = dict(item)
            for name, given in (("publishedAt", published), ("source", source)):
                if isinstance(given, str):
                    document.setdefault(name, given)
            found.append(Source(None, document))
            continue
        for path in _walk(Path(item)):
            uri = path.absolute().as_uri()
            if uri in seen:
                continue
            seen.add(uri)
            document = {"uri": uri}
            for name, given in (("publishedAt", published), ("source", source)):
                value = given(str(path)) if callable(given) else given
                if value is not None:
                    document[name] = value
            found.append(Source(path, document))
    return found


def _walk(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        if not path.exists():
            raise FileNotFoundError(f"{path}: no such file or folder")
        yield path
        return
    for folder, names, files in os.walk(path):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in ENDINGS:
                yield Path(folder, name)


def batches(items: Iterable[Source], count: int, size: int) -> Iterator[list[Source]]:
    """Runs of at most `count` documents and about `size` bytes."""
    batch: list[Source] = []
    bytes_ = 0
    for item in items:
        if batch and (len(batch) >= count or bytes_ + item.size > size):
            yield batch
            batch, bytes_ = [], 0
        batch.append(item)
        bytes_ += item.size
    if batch:
        yield batch
