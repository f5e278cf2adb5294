"""Rapporteur from Python: who said what about whom, who stands how toward whom, what happened when.

    import rapporteur

    table = rapporteur.quotes("articles/")               # a list of flat rows: pandas.DataFrame(table)
    with rapporteur.Client() as client:                  # any method of the server
        client.call("parse/document", {"document": {"text": "…"}})

Offsets count code points, as Python's own do: `text[row["start"]:row["end"]]` is the row's text.
"""

from __future__ import annotations

from typing import Any

from .aio import AsyncClient
from .client import Call, Client
from .errors import (
    Cancelled, ClientClosed, ContentModified, InternalError, InvalidLexiconEntry, InvalidParams, InvalidRequest,
    MethodNotFound, NoSuchDocument, NotAuthenticated, NotInitialized, OverLimit, Overloaded, ParseError,
    RapporteurError, RequestFailed, RpcError, ServerDied, ServerNotFound, Timeout, UnreadableDocument)
from .messages import VERSION as __version__

__all__ = [
    "AsyncClient", "Call", "Client", "quotes", "stances", "timeline",
    "Cancelled", "ClientClosed", "ContentModified", "InternalError", "InvalidLexiconEntry", "InvalidParams",
    "InvalidRequest", "MethodNotFound", "NoSuchDocument", "NotAuthenticated", "NotInitialized", "OverLimit",
    "Overloaded", "ParseError", "RapporteurError", "RequestFailed", "RpcError", "ServerDied", "ServerNotFound",
    "Timeout", "UnreadableDocument", "__version__",
]


def quotes(documents: Any, *, server: Any = None, lexicon: Any = (), **options: Any) -> list[dict[str, Any]]:
    """A row a quotation: `file line start end speaker text form cue speaker_id on_behalf_of parent confidence explanation
    id uri`.

    `documents` is a folder, a file, or any number of paths and of `{"text": …, "uri"?: …}`. Options: `speaker`, `about`
    (an id or any alias); `published` and `source`, what the texts do not say, for all or as a function of the path;
    `on_progress(done, total)`; `lexicon`, a file of your own actors and words. A file that cannot be read is warned of (`UnreadableDocument`) and left out.
    """
    with Client(server, lexicon=lexicon) as client:
        return client.quotes(documents, **options)


def stances(documents: Any, *, server: Any = None, lexicon: Any = (), **options: Any) -> list[dict[str, Any]]:
    """A row a stance: who holds it toward whom or what, its polarity (-2…2), act, aspect, who reports it, and the evidence.

    Options: `holders`, `targets`, `aspects` (lists of ids or aliases), and those of `quotes`.
    """
    with Client(server, lexicon=lexicon) as client:
        return client.stances(documents, **options)


def timeline(documents: Any, *, server: Any = None, lexicon: Any = (), **options: Any) -> list[dict[str, Any]]:
    """A row an account of a happening: one told by three documents is three rows with one `entry`; undated ones come last.

    Options: `from_` and `to` (days), `actors`, `types`, `status`, `limit`, `days`, `order`, and those of `quotes`.
    """
    with Client(server, lexicon=lexicon) as client:
        return client.timeline(documents, **options)
