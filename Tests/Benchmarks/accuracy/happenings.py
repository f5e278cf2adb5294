"""Timelines of texts of one's own beside a key of the happenings in them.

    python3 Tests/Benchmarks/accuracy/happenings.py --program .build/release/rapporteur --key FILE --texts FOLDER

A key is JSON: file name → {"publishedAt": day, "happenings": [{"words": [words of the text, one of which the trigger is],
"dates": [dates that are right], "status": [right ones]?}]}. A date is a TIMEX3 value or bounds, one of which may be open: `2010-12`, `..2019-11-19`,
`2010-12..2012-08-16`; null where there is none. A happening with `"also": true` is right to have and not asked for.
"""

import calendar
import json

from program import print_keyed, replies


def first(value):
    """The first day of a day, month or year."""
    return (value + "-01-01"[len(value) - 4 :])[:10] if value else None


def last(value):
    """The last day of a day, month or year."""
    if not value or len(value) == 10:
        return value or None
    year, month = int(value[:4]), int(value[5:7] or 12)
    return f"{year:04d}-{month:02d}-{calendar.monthrange(year, month)[1]}"


def bounds(date):
    """The days of a date of the key."""
    if date is None:
        return None, None
    start, _, end = date.partition("..")
    return (first(start), last(end)) if ".." in date else (first(date), last(date))


def agrees(entry, dates):
    """Whether an entry has one of `dates`; one that is open to both sides has none."""
    date = entry.get("date") or {}
    return (date.get("earliest"), date.get("latest")) in [bounds(d) for d in dates]


def told(result, index):
    """(entry, account) of every account of the document `index`."""
    for entry in result["entries"] + result["undated"]:
        for account in entry["accounts"]:
            if account.get("document") == index:
                yield entry, account


def span(name, text, words):
    """Where `words` first stand in `text`."""
    place = text.find(words)
    if place < 0:
        raise SystemExit(f"the key of {name} has words that the text has not: {words!r}")
    return range(place, place + len(words))


def scores(program, key, folder):
    """Counts over the key: asked, found, right; printed, in the key; and lines that say what is wrong."""
    key = sorted(json.loads(key.read_text(encoding="utf-8")).items())
    texts = [(folder / name).read_text(encoding="utf-8") for name, _ in key]
    documents = [{"text": text, "publishedAt": given["publishedAt"]} for text, (_, given) in zip(texts, key)]
    result, = replies(program, "timeline/build", [{"documents": documents}])
    out = {"asked": 0, "found": 0, "right": 0, "printed": len(result["entries"]) + len(result["undated"])}
    known, lines = set(), []
    for index, ((name, given), text) in enumerate(zip(key, texts)):
        for item in given["happenings"]:
            spans = [span(name, text, words) for words in item["words"]]
            fit = [(e, a) for e, a in told(result, index) if any(a["trigger"]["start"] in s for s in spans)]
            known.update(e["id"] for e, _ in fit)
            if item.get("also"):
                continue
            out["asked"] += 1
            if not fit:
                lines.append(f"{name}: not found: {item['words'][0]}")
                continue
            out["found"] += 1
            right = [e for e, a in fit if agrees(e, item["dates"]) and a["status"] in item.get("status", [a["status"]])]
            out["right"] += bool(right)
            for entry, account in fit if not right else []:
                date = entry.get("date") or {}
                lines.append(f"{name}: {date.get('earliest')}..{date.get('latest')} {account['status']} and not "
                             f"{item['dates']} {item.get('status', '')}: {item['words'][0]}")
    out["known"] = len(known)
    for entry in result["entries"] + result["undated"]:
        if entry["id"] not in known:
            lines.append(f"not in the key: {entry['title']}")
    return out, lines


if __name__ == "__main__":
    print_keyed(__doc__, scores)
