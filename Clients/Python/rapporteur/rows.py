"""Results as rows: lists of flat dictionaries, ready for `pandas.DataFrame`.

Each function is a generator of steps, so that threads and asyncio share it: it yields
`(method, parameters, progress callback)`, is sent the result, and returns the rows.
"""

from __future__ import annotations

import re
import uuid
import warnings
from collections.abc import Callable, Generator
from typing import Any

from . import columns, happenings
from .errors import RpcError, UndatedStance, UnreadableDocument
from .folder import Given, Source, batches, sources

Row = columns.Row
Steps = Generator[tuple[str, dict[str, Any], Any], Any, list[Row]]
#: A question's parameters besides its documents, or what makes them for the documents that are taken.
Names = dict[str, Any] | Callable[[list[Source]], dict[str, Any]]
#: Called with how many documents are done and how many there are.
OnDocuments = Callable[[int, int], None]

BATCH = 64
BATCH_BYTES = 4 << 20
#: Above this, texts are opened one by one and the question names them, so that no message grows with the folder.
INLINE = 1000
INLINE_BYTES = 16 << 20


def quotes(documents: Any, *, speaker: str | None = None, about: str | None = None, published: Given = None,
           source: Given = None, on_progress: OnDocuments | None = None, unit: str = "utf-32") -> Steps:
    """A row a quotation."""
    found = sources(documents, published, source)
    made: list[Row] = []
    done = 0
    for batch in batches(found, BATCH, BATCH_BYTES):
        kept, result = yield from _ask("quotes/list", _named(speaker=speaker, about=about), batch)
        if kept:
            known = columns.names(result)
            made += [_quote_row(quote, columns.origin(quote, kept), known, unit) for quote in result["quotes"]]
        done += len(batch)
        if on_progress:
            on_progress(done, len(found))
    return made


def verify(quotation: str, documents: Any, *, published: Given = None, source: Given = None,
           on_progress: OnDocuments | None = None, unit: str = "utf-32") -> Steps:
    """A row a place where the quotation stands, as it is or altered."""
    found = sources(documents, published, source)
    made: list[Row] = []
    done = 0
    for batch in batches(found, BATCH, BATCH_BYTES):
        kept, result = yield from _ask("quotes/verify", {"quotation": quotation}, batch)
        if kept:
            known = columns.names(result)
            made += [_match_row(match, columns.origin(match, kept), known, unit) for match in result["matches"]]
        done += len(batch)
        if on_progress:
            on_progress(done, len(found))
    return made


def actor_at(document: Any, position: int) -> Generator[tuple[str, dict[str, Any], Any], Any, Any]:
    """What the server says of the actor there, or None."""
    if not isinstance(document, dict):
        document = sources(document, None, None)[0].document()
    return (yield "actors/at", {"document": document, "position": position}, None)


def stances(documents: Any, *, holders: list[str] | None = None, targets: list[str] | None = None,
            aspects: list[str] | None = None, published: Given = None, source: Given = None,
            on_progress: OnDocuments | None = None, unit: str = "utf-32") -> Steps:
    """A row a stance."""
    names = _named(holders=holders, targets=targets, aspects=aspects)
    made: list[Row] = []
    for kept, result in (yield from _ask_all("stance/relations", names, sources(documents, published, source),
                                             on_progress, pages=True)):
        known = columns.names(result)
        made += [_stance_row(relation, columns.origin(relation, kept), known, unit) for relation in result["relations"]]
    return made


def explain(documents: Any, relation: str | None = None, *, holder: str | None = None, target: str | None = None,
            published: Given = None, source: Given = None, on_progress: OnDocuments | None = None,
            unit: str = "utf-32") -> Steps:
    """A row a say in the stance called `relation`, or in those of `holder` toward `target`."""
    cell = None if holder is None and target is None else _named(holder=holder, target=target)
    names = _named(relation=relation, cell=cell)
    made: list[Row] = []
    for kept, result in (yield from _ask_all("stance/explain", names, sources(documents, published, source),
                                             on_progress)):
        evidence = dict(zip(result["relations"], result["evidence"]))
        for side, says in (("for", result["decidedBy"]), ("against", result["against"])):
            made += [_say_row(say, side, evidence[say["relation"]], kept, unit) for say in says]
    order = {row["relation"]: number for number, row in reversed(list(enumerate(made)))}
    return sorted(made, key=lambda row: order[row["relation"]])


def diff(documents: Any = None, *, since: str | None = None, groups: dict[str, Any] | None = None,
         holders: list[str] | None = None, targets: list[str] | None = None, published: Given = None,
         source: Given = None, on_progress: OnDocuments | None = None, unit: str = "utf-32") -> Steps:
    """A row a change: of `documents` since a day, or of each of `groups` against the one before it."""
    if (documents is None) != (since is None) or (since is None) == (groups is None):
        raise ValueError("give documents and since, or groups: a name and documents each")
    found: dict[Any, Source] = {}
    members: dict[str, set[Any]] = {}
    for name, some in {"": documents}.items() if groups is None else groups.items():
        for item in sources(some, published, source):
            key = item.uri or id(item)
            found.setdefault(key, item)
            members.setdefault(name, set()).add(key)
        members.setdefault(name, set())

    def names(kept: list[Source]) -> dict[str, Any]:
        given = _named(since=since, holders=holders, targets=targets)
        if groups is not None:
            given["groups"] = [{"name": name, "documents": [
                index for index, item in enumerate(kept) if (item.uri or id(item)) in keys]}
                for name, keys in members.items()]
        return given

    made: list[Row] = []
    for kept, result in (yield from _ask_all("stance/diff", names, list(found.values()), on_progress)):
        made += [_change_row(change) for change in result["changes"]]
        for left in result["undated"]:
            count = len(left["relations"])
            warnings.warn(UndatedStance(
                f"{columns.origin(left, kept).file or 'a document'}: {count} {'stance' if count == 1 else 'stances'} left out, "
                "dated neither by the text nor by its publication; published= tells the day"), stacklevel=2)
    return made


def positions(documents: Any, *, profile: str | None = None, group_by: str | None = None, published: Given = None,
              source: Given = None, on_progress: OnDocuments | None = None, unit: str = "utf-32") -> Steps:
    """A row a position and relation it rests on."""
    names = _named(profile=profile, groupBy=group_by)
    found = sources(documents, published, source)
    held: dict[str, Any] = {}
    readable: list[Source] = []
    for kept, result in (yield from _ask_all("stance/relations", {}, found, None, pages=True)):
        readable = list(kept.values())
        held.update((relation["id"], (relation, columns.origin(relation, kept))) for relation in result["relations"])
    made: list[Row] = []
    for kept, result in (yield from _ask_all("stance/positions", names, readable, on_progress)):
        for contest in result["contests"]:
            for aspect in contest["aspects"]:
                for position in aspect["positions"]:
                    made += [_position_row(contest, aspect["id"], position, *held[one], unit)
                             for one in position["relations"]]
    return made


def steps(documents: Any, *, profile: str | None = None, published: Given = None, source: Given = None,
          on_progress: OnDocuments | None = None, unit: str = "utf-32") -> Steps:
    """A row a step of a procedure and event that tells it."""
    readable: list[Source] = []
    told: dict[str, Any] = {}
    for kept, result in (yield from _ask_all("timeline/build", {}, sources(documents, published, source), None)):
        readable = list(kept.values())
        for entry in [*result["entries"], *result["undated"]]:
            told.update((account["event"], (entry, account, columns.origin(account, kept))) for account in entry["accounts"])
    made: list[Row] = []
    for _, result in (yield from _ask_all("stance/positions", _named(profile=profile), readable, on_progress)):
        for contest in result["contests"]:
            made += [happenings.step(contest, step, event, told.get(event), unit)
                     for step in contest["steps"] for event in step["events"]]
    return made


def timeline(documents: Any, *, per: str = "account", from_: str | None = None, to: str | None = None,
             actors: list[str] | None = None, types: list[str] | None = None, status: str | list[str] | None = None,
             limit: int | None = None, days: int | None = None, order: str | None = None, published: Given = None,
             source: Given = None, on_progress: OnDocuments | None = None, unit: str = "utf-32") -> Steps:
    """A row an account of a happening, or with `per` a row an entry or a value in which accounts differ."""
    if per not in happenings.ROWS:
        raise ValueError(f"per is one of {', '.join(happenings.ROWS)}, not {per!r}")
    names = {"from": from_, "to": to, "actors": actors, "types": types, "status": status, "limit": limit, "days": days,
             "order": order}
    made: list[Row] = []
    for kept, result in (yield from _ask_all("timeline/build", _named(**names), sources(documents, published, source),
                                             on_progress)):
        for entry in [*result["entries"], *result["undated"]]:
            made += happenings.ROWS[per](entry, kept, unit)
    return made


# ---- asking

def _named(**members: Any) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is not None}


def _readable(batch: list[Source]) -> tuple[list[Source], list[dict[str, Any]]]:
    kept, texts = [], []
    for item in batch:
        try:
            texts.append(item.document())
            kept.append(item)
        except UnreadableDocument as problem:
            warnings.warn(problem, stacklevel=2)
    return kept, texts


def _members(names: Names, kept: list[Source]) -> dict[str, Any]:
    return names(kept) if callable(names) else names


def _ask(method: str, names: Names, batch: list[Source], follow: Any = None) -> Any:
    """The documents that were taken and the answer about them; one that the server refuses is warned of and left out."""
    kept, texts = _readable(batch)
    while kept:
        try:
            answer = yield method, {**_members(names, kept), "documents": texts}, follow
            return {index if item.uri is None else item.uri: item for index, item in enumerate(kept)}, answer
        except RpcError as error:
            place = re.search(r"\bdocuments(?:\[|/|\.)(\d+)", error.path or "")
            if not place or int(place[1]) >= len(kept):
                raise
            bad = kept.pop(int(place[1]))
            del texts[int(place[1])]
            warnings.warn(UnreadableDocument(f"{bad.file or 'a document'}: {error}"), stacklevel=2)
    return {}, None


def _ask_all(method: str, names: Names, found: list[Source], on_progress: OnDocuments | None,
             pages: bool = False) -> Any:
    """Answers over all documents together, since actors and happenings are merged over them."""
    def report(value: Any) -> None:
        if on_progress and isinstance(value, dict) and "percentage" in value:
            on_progress(round(value["percentage"] / 100 * len(found)), len(found))

    follow = report if on_progress else None
    if len(found) <= INLINE and sum(item.size for item in found) <= INLINE_BYTES:
        kept, result = yield from _ask(method, names, found, follow)
        answers = [(kept, result)] if kept else []
    else:
        answers = yield from _ask_opened(method, names, found, follow, pages)
    if on_progress:
        on_progress(len(found), len(found))
    return answers


def _ask_opened(method: str, names: Names, found: list[Source], follow: Any, pages: bool) -> Any:
    # A mark of our own: a shared server may hold the same file for an editor, with other words in it.
    mark = f"#rapporteur-{uuid.uuid4().hex[:12]}"
    opened: dict[str, Source] = {}
    answers: list[Any] = []
    failure: RpcError | None = None
    try:
        for index, item in enumerate(found):
            for text in _readable([item])[1]:
                uri = (text.get("uri") or f"memory:{index}") + mark
                try:
                    yield "documents/open", {**text, "uri": uri}, None
                    opened[uri] = item
                except RpcError as error:
                    warnings.warn(UnreadableDocument(f"{item.file or 'a document'}: {error}"), stacklevel=2)
        asked = {**_members(names, list(opened.values())), "documents": [{"uri": uri} for uri in opened], **({"limit": 2000} if pages else {})}
        while opened:
            result = yield method, asked, follow
            answers.append((opened, result))
            if not pages or not result.get("nextCursor"):
                break
            asked["cursor"] = result["nextCursor"]
    except RpcError as error:
        failure = error
    for uri in opened:
        yield "documents/close", {"uri": uri}, None
    if failure:
        raise failure
    return answers


# ---- rows

def _quote_row(quote: Row, origin: Source, known: dict[str, str], unit: str) -> Row:
    parts = quote["parts"]
    name, actor = columns.party(quote.get("speaker"))
    behalf = quote.get("onBehalfOf")
    return {
        **columns.place(origin, parts[0]["start"], parts[-1]["end"], unit),
        "speaker": name, "text": " … ".join(part["text"] for part in parts), "form": quote["form"],
        "cue": columns.text(quote.get("cue")), "speaker_id": actor,
        "on_behalf_of": known.get(behalf, behalf), "parent": quote.get("parent"), "confidence": quote.get("confidence"), "explanation": quote.get("explanation"),
        "id": quote["id"], "uri": origin.uri,
    }


def _match_row(match: Row, origin: Source, known: dict[str, str], unit: str) -> Row:
    name, actor = columns.party(match.get("speaker"))
    behalf, differences = match.get("onBehalfOf"), match["differences"]
    return {
        **columns.place(origin, match["start"], match["end"], unit),
        "verdict": "altered" if differences else "exact", "speaker": name, "text": match["text"],
        "differences": "; ".join(f"{one['expected']} → {one['found']}" for one in differences) or None,
        "speaker_id": actor, "on_behalf_of": known.get(behalf, behalf),
        "other_speakers": "; ".join(party["name"] for party in match.get("otherSpeakers") or []) or None,
        "quote": match.get("quote"), "explanation": match.get("explanation"), "uri": origin.uri,
    }


def _stance_row(relation: Row, origin: Source, known: dict[str, str], unit: str) -> Row:
    holder, target = relation["holder"], relation["target"]
    evidence, chances = relation["evidence"], relation.get("probabilities") or {}
    behalf, responsible = relation.get("onBehalfOf"), target.get("responsible")
    return {
        **columns.place(origin, evidence["start"], evidence["end"], unit),
        "holder": holder["name"], "target": target["name"], "polarity": relation["polarity"], "act": relation["act"],
        "text": evidence["text"], "on_behalf_of": known.get(behalf, behalf),
        "reported_by": " > ".join(party["name"] for party in relation.get("reportedBy") or []) or None,
        "target_kind": target["kind"], "responsible": known.get(responsible, responsible),
        "aspect": relation.get("aspect"), "basis": relation.get("basis"), "modality": relation.get("modality"),
        "explicit": relation.get("explicit"), "time": (relation.get("time") or {}).get("value"),
        "cue": columns.text(relation.get("cue")), "plover": relation.get("plover"),
        "negative": chances.get("negative"), "neutral": chances.get("neutral"), "positive": chances.get("positive"),
        "confidence": relation.get("confidence"), "explanation": relation.get("explanation"),
        "holder_id": holder.get("actor"), "target_id": target.get("actor"), "event": target.get("event"),
        "quote": relation.get("quote"), "id": relation["id"], "uri": origin.uri,
    }


def _say_row(say: Row, side: str, evidence: Row, kept: dict[str | int, Source], unit: str) -> Row:
    origin = columns.origin(evidence, kept)
    return {
        **columns.place(origin, evidence["start"], evidence["end"], unit),
        "side": side, "decider": say.get("rule") or f"head:{say.get('head')}", "polarity": say["polarity"],
        "weight": say["weight"], "words": columns.text(say.get("words")), "text": evidence["text"],
        "relation": say["relation"], "uri": origin.uri,
    }


def _change_row(change: Row) -> Row:
    holder, target = change["holder"], change["target"]
    row = {"holder": holder["name"], "target": target["name"], "target_kind": target["kind"]}
    for name in ("from", "to"):
        side = change[name]
        row |= {f"{name}_group": side["group"], f"{name}_polarity": side["polarity"], f"{name}_mixed": side["mixed"],
                f"{name}_relations": " ".join(side["relations"])}
    return {**row, "holder_id": holder.get("actor"), "target_id": target.get("actor")}


def _position_row(contest: Row, aspect: str, position: Row, relation: Row, origin: Source, unit: str) -> Row:
    subject, evidence = contest["subject"], relation["evidence"]
    (holder, actor), (institution, institution_id) = columns.party(position["holder"]), columns.party(position.get("institution"))
    return {
        "contest": subject["name"], "date": subject["date"].get("value"), "earliest": subject["date"].get("earliest"),
        "latest": subject["date"].get("latest"), "aspect": aspect, "holder": holder, "position": position["position"],
        **columns.place(origin, evidence["start"], evidence["end"], unit),
        "text": evidence["text"], "institution": institution, "role": position.get("role"),
        "reported_by": "; ".join(party["name"] for party in position.get("reportedBy") or []) or None,
        "demands": "; ".join(one["text"] for one in position.get("demands") or []) or None,
        "holder_id": actor, "institution_id": institution_id, "event": subject.get("event"),
        "relation": relation["id"], "uri": origin.uri,
    }
