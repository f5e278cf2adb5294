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
    RapporteurError, RequestFailed, RpcError, ServerDied, ServerNotFound, Timeout, UndatedStance, UnreadableDocument)
from .messages import VERSION as __version__

__all__ = [
    "AsyncClient", "Call", "Client", "diff", "explain", "positions", "quotes", "stances", "steps", "timeline", "verify",
    "Cancelled", "ClientClosed", "ContentModified", "InternalError", "InvalidLexiconEntry", "InvalidParams",
    "InvalidRequest", "MethodNotFound", "NoSuchDocument", "NotAuthenticated", "NotInitialized", "OverLimit",
    "Overloaded", "ParseError", "RapporteurError", "RequestFailed", "RpcError", "ServerDied", "ServerNotFound",
    "Timeout", "UndatedStance", "UnreadableDocument", "__version__",
]


def quotes(documents: Any, *, server: Any = None, lexicon: Any = (), **options: Any) -> list[dict[str, Any]]:
    """A row a quotation, in the order of the documents and within them. The columns:

    `file`, `line`: where it begins, None for a text given as such; `start`, `end`: from its first to its last character;
    `speaker`: name of who says it, None where the text does not say; `text`: the words, what stands between parts as ` … `;
    `form`: `direct indirect mixed block turn speechAct`; `cue`: the words that say that it was said; `speaker_id`: the
    actor's id; `on_behalf_of`: name of the one spoken for; `parent`: id of the quotation it lies in; `confidence`: how often
    such quotations are right, 0…1; `explanation`: why this speaker; `id`; `uri`.

    `documents` is a folder, a file, or any number of paths and of `{"text": …, "uri"?: …}`. Options: `speaker`, `about`
    (an id or any alias); `published` and `source`, what the texts do not say, for all or as a function of the path;
    `on_progress(done, total)`; `lexicon`, a file of your own actors and words. A file that cannot be read is warned of (`UnreadableDocument`) and left out.
    """
    with Client(server, lexicon=lexicon) as client:
        return client.quotes(documents, **options)


def verify(quotation: str, documents: Any, *, server: Any = None, lexicon: Any = (), **options: Any) -> list[dict[str, Any]]:
    """A row a place where the quotation stands, as it is or altered; no rows where it is not found. The columns:

    `file`, `line`, `start`, `end`: where; `verdict`: `exact` or `altered`; `speaker`: name of who says it there, None where
    the text says it in its own voice; `text`: the words there; `differences`: `expected → found` of each run of words that
    differs, joined by `; `, None where it is exact; `speaker_id`; `on_behalf_of`: name of the one spoken for;
    `other_speakers`: who else says it there; `quote`: id of the quotation it lies in; `explanation`; `uri`.

    Options: `published`, `source`, `on_progress`, as for `quotes`.
    """
    with Client(server, lexicon=lexicon) as client:
        return client.verify(quotation, documents, **options)


def stances(documents: Any, *, server: Any = None, lexicon: Any = (), **options: Any) -> list[dict[str, Any]]:
    """A row a stance: who holds it toward whom or what, its polarity (-2…2), act, aspect, who reports it, and the evidence.

    Options: `holders`, `targets`, `aspects` (lists of ids or aliases), and those of `quotes`.
    """
    with Client(server, lexicon=lexicon) as client:
        return client.stances(documents, **options)


def explain(documents: Any, relation: str | None = None, *, server: Any = None, lexicon: Any = (),
            **options: Any) -> list[dict[str, Any]]:
    """A row a say in a stance, those for it before those against it. The columns:

    `file`, `line`, `start`, `end`: where the evidence is; `side`: `for` or `against`; `decider`: a rule (`act:condemn`,
    `verdict:fair`, `demand:must`, `negation`, `modality:conditional`, …) or a head of the language model (`head:between`);
    `polarity`: the side it speaks for; `weight`: how sure it is by itself, 0…1; `words`: those it goes by; `text`: the
    evidence; `relation`: id of the stance; `uri`.

    `relation` is the `id` of a row of `stances`; without it `holder` and `target`, ids or aliases, name a cell of the matrix.
    Options: those of `quotes`.
    """
    with Client(server, lexicon=lexicon) as client:
        return client.explain(documents, relation, **options)


def diff(documents: Any = None, *, server: Any = None, lexicon: Any = (), **options: Any) -> list[dict[str, Any]]:
    """A row a pair whose stance is another than before, is told of for the first time or no more. The columns:

    `holder`, `target`, `target_kind`; `from_group`, `from_polarity`, `from_mixed`, `from_relations` and the same with `to_`:
    the group, the side that it takes (−1, 0, 1; None where it tells nothing, or both sides and is `mixed`) and the ids of its
    stances; `holder_id`, `target_id`.

    Options: `since`, a day: before it against since it, what no day is known of is warned of (`UndatedStance`) and left out; or,
    without `documents`, `groups={"spring": "spring/", "summer": "summer/"}`, each against the one before it; `holders`,
    `targets`, and those of `quotes`.
    """
    with Client(server, lexicon=lexicon) as client:
        return client.diff(documents, **options)


def positions(documents: Any, *, server: Any = None, lexicon: Any = (), **options: Any) -> list[dict[str, Any]]:
    """A row a position on an aspect of a contested event and relation that it rests on. The columns:

    `contest`, `date`, `earliest`, `latest`: the event; `aspect`; `holder`; `position`: `affirms contests mixed reserved
    notStated`; `file`, `line`, `start`, `end`, `text`: the words; `institution` behind the holder and its `role`;
    `reported_by`: who tells of it where no text has the holder say so; `demands`; `holder_id`, `institution_id`, `event`,
    `relation`: ids; `uri`.

    Options: `profile` (an id), `group_by` (`holder`, `institution` or `source`), and `published`, `source`, `on_progress`, as
    for `quotes`.
    """
    with Client(server, lexicon=lexicon) as client:
        return client.positions(documents, **options)


def steps(documents: Any, *, server: Any = None, lexicon: Any = (), **options: Any) -> list[dict[str, Any]]:
    """A row a step of a contested event's procedures and event that tells it. The columns:

    `contest`; `procedure`, `step`: ids of the profile; `date`, `earliest`, `latest`, `title`: of the entry in the timeline over the
    same documents; `file`, `line`, `start`, `end`, `text`: the words; `claimant`; `entry`, the one that `timeline` has too, and
    `event`: ids; `uri`. What the timeline leaves out has the ids alone.

    Options: `profile` (an id), and `published`, `source`, `on_progress`, as for `quotes`.
    """
    with Client(server, lexicon=lexicon) as client:
        return client.steps(documents, **options)


def timeline(documents: Any, *, server: Any = None, lexicon: Any = (), **options: Any) -> list[dict[str, Any]]:
    """A row an account of a happening: one told by three documents is three rows with one `entry`; undated ones come last.

    `date`, `earliest`, `latest`: TIMEX3 value and first and last day it can be, None where open; `type`; `title`; `file`, `line`,
    `start`, `end`, `text`: the words; `claimant`: who says so, None where the text does itself; `status`: `past ongoing planned
    hypothetical`; `negated`: said not to have happened; `certainty`; `agreement`: `single agreed disputed`; `differences`: what
    accounts differ in, each value with its places; `actors`, `place`; `precision`, `basis`, `reason`, `date_words`, `date_file`,
    `date_line`: how the date is known and by which words; `account_date`: the account's own date where it is another; `trigger`;
    `source`, `published`; `links`: `follows ID; …`; `importance`, `confidence`, 0…1; `entry`, `event`: ids; `uri`.

    `per="entry"`: a row an entry, with `accounts` and `documents` counted, and `files`, `sources`, `claimants`, `status` of all
    of them; `negated` where all say so; `before`, `after`: ids of entries that lie before and after it where dates do not tell. `per="difference"`:
    a row a value in which accounts differ and account that holds it: `field` (`occurrence date place agent number
    characterisation`), `value`, and the account's words, claimant and source.

    Options: `from_` and `to` (days), `actors`, `types`, `status`, `limit`, `days`, `order`, and those of `quotes`.
    """
    with Client(server, lexicon=lexicon) as client:
        return client.timeline(documents, **options)
