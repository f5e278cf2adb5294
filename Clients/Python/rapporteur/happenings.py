"""Entries of a timeline as rows: one an account, an entry, a value in which accounts differ, or a step of a procedure."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from . import columns
from .columns import Kept, Row
from .folder import Source


def accounts(entry: Row, kept: Kept, unit: str) -> list[Row]:
    """A row an account: one happening told by three documents is three rows with one `entry`."""
    return [_account(entry, account, kept, unit) for account in entry["accounts"]]


def entries(entry: Row, kept: Kept, unit: str) -> list[Row]:
    """A row an entry."""
    told = entry["accounts"]
    return [{
        **_when(entry), "type": entry["type"], "title": entry["title"], **_who(entry), "accounts": len(told),
        "documents": len({columns.origin(account, kept).uri or id(columns.origin(account, kept)) for account in told}),
        "files": _joined(columns.origin(account, kept).file for account in told),
        "sources": _joined(account.get("source") for account in told),
        "claimants": _joined(columns.party(account.get("claimant"))[0] for account in told),
        "status": _joined(account["status"] for account in told),
        "negated": all(account["negated"] for account in told), "agreement": entry["agreement"],
        "differences": _differences(entry, kept, unit), **_why(entry, kept, unit), "links": _links(entry),
        "before": _joined(entry["before"]), "after": _joined(entry["after"]), "importance": entry["importance"],
        "confidence": entry["confidence"], "entry": entry["id"],
    }]


def differences(entry: Row, kept: Kept, unit: str) -> list[Row]:
    """A row a value in which accounts differ and account that holds it."""
    made: list[Row] = []
    for difference in entry["differences"]:
        for value in difference["values"]:
            for index in value["accounts"]:
                account = entry["accounts"][index]
                source, evidence = columns.origin(account, kept), account["evidence"]
                made.append({
                    "date": entry["date"]["value"], "type": entry["type"], "title": entry["title"],
                    "field": difference["field"], "value": value["value"],
                    **columns.place(source, evidence["start"], evidence["end"], unit), "text": evidence["text"],
                    "claimant": columns.party(account.get("claimant"))[0], "source": account.get("source"),
                    "published": account.get("publishedAt"), "entry": entry["id"], "event": account["event"],
                    "uri": source.uri,
                })
    return made


def step(contest: Row, step: Row, event: str, told: tuple[Row, Row, Source] | None, unit: str) -> Row:
    """A row an event that tells a step, with the entry and the account of it where the timeline has one."""
    entry, account, source = told or (None, None, None)
    evidence = account["evidence"] if account else None
    where = columns.place(source, evidence["start"], evidence["end"], unit) if source and evidence else dict.fromkeys(
        ("file", "line", "start", "end"))
    return {
        "contest": contest["subject"]["name"], "procedure": step["procedure"], "step": step["step"],
        **(_when(entry) if entry else dict.fromkeys(("date", "earliest", "latest"))),
        "title": entry["title"] if entry else None, **where, "text": columns.text(evidence),
        "claimant": columns.party(account.get("claimant"))[0] if account else None,
        "entry": entry["id"] if entry else None, "event": event, "uri": source.uri if source else None,
    }


#: What a row may be of → how it is made.
ROWS: dict[str, Callable[[Row, Kept, str], list[Row]]] = {
    "account": accounts, "entry": entries, "difference": differences,
}


def _account(entry: Row, account: Row, kept: Kept, unit: str) -> Row:
    source, evidence = columns.origin(account, kept), account["evidence"]
    return {
        **_when(entry), "type": entry["type"], "title": entry["title"],
        **columns.place(source, evidence["start"], evidence["end"], unit),
        "text": evidence["text"], "claimant": columns.party(account.get("claimant"))[0], "status": account["status"],
        "negated": account["negated"], "certainty": account["certainty"], "agreement": entry["agreement"],
        "differences": _differences(entry, kept, unit), **_who(entry), **_why(entry, kept, unit),
        "account_date": account.get("date"), "trigger": columns.text(account.get("trigger")),
        "source": account.get("source"), "published": account.get("publishedAt"), "links": _links(entry),
        "importance": entry["importance"], "confidence": entry["confidence"], "entry": entry["id"],
        "event": account["event"], "uri": source.uri,
    }


def _when(entry: Row) -> Row:
    date = entry["date"]
    return {"date": date["value"], "earliest": date["earliest"], "latest": date["latest"]}


def _who(entry: Row) -> Row:
    return {"actors": _joined(actor["name"] for actor in entry["actors"]), "place": entry["place"]}


def _why(entry: Row, kept: Kept, unit: str) -> Row:
    date, words = entry["date"], entry["date"].get("from")
    source = columns.origin(words, kept) if words else None
    return {
        "precision": date["precision"], "basis": date["basis"], "reason": date["reason"],
        "date_words": columns.text(words), "date_file": source.file if source else None,
        "date_line": source.line(words["start"], unit) if source else None,
    }


def _differences(entry: Row, kept: Kept, unit: str) -> str | None:
    def place(account: Row) -> str:
        source = columns.origin(account, kept)
        return f"{Path(source.file).name if source.file else 'text'}:{source.line(account['evidence']['start'], unit)}"

    return "; ".join(
        f"{difference['field']}: " + " / ".join(
            f"{value['value']} ({_joined((place(entry['accounts'][index]) for index in value['accounts']), ', ')})"
            for value in difference["values"])
        for difference in entry["differences"]) or None


def _links(entry: Row) -> str | None:
    return "; ".join(f"{link['relation']} {link['to']}" for link in entry["links"]) or None


def _joined(values: Iterable[str | None], between: str = "; ") -> str | None:
    return between.join(dict.fromkeys(value for value in values if value)) or None
