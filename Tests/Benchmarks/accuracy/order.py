"""Dated event mentions of one entity over many articles, `semeval15t4` (SemEval-2015 Task 4): F1 of mentions with the right date.

A gold mention is found when the trigger of an account overlaps it; its date is right when it equals the gold's, where `2011-05-XX` is
`2011-05`. Beside it stands the same with every found mention dated by its document.

    python3 Tests/Benchmarks/accuracy/order.py --program .build/release/rapporteur --data FOLDER [--split dev]
"""

import collections
import re

from program import options, records, replies


def plain(value):
    """A date without what is open at its end; None where all is."""
    value = re.sub(r"(-X+)+$", "", (value or "")[:10])
    return value if value.strip("X") else None


def named(date):
    """The day, month or year that an entry names; None where it has only bounds."""
    if date.get("value") and date.get("precision") not in ("before", "after", "interval"):
        return date["value"]
    first, last = date.get("earliest") or "", date.get("latest") or ""
    if first and first == last:
        return first
    if first.endswith("-01") and last[:7] == first[:7] and last[8:] in ("28", "29", "30", "31"):
        return first[:7]
    return first[:4] if first.endswith("-01-01") and last == first[:4] + "-12-31" else None


def accounts(result):
    """(uri, start, end, date) of every account, the shortest triggers first."""
    found = [(account["uri"], account["trigger"]["start"], account["trigger"]["end"], named(entry.get("date") or {}))
             for entry in result["entries"] + result["undated"] for account in entry["accounts"]]
    return sorted(found, key=lambda a: a[2] - a[1])


def aligned(found, gold):
    """(own date, gold's date, document) of mentions that overlap, one to one."""
    taken = set()
    for uri, start, end, date in found:
        for number, (document, first, last, when) in enumerate(gold):
            if number not in taken and document == uri and min(end, last) > max(start, first):
                taken.add(number)
                yield date, when, uri
                break


def score(given):
    """(F1 of dated mentions, the same by the documents' dates)."""
    documents, published = collections.defaultdict(list), {}
    for d in records(given, "semeval15t4_docs"):
        uri = f"article:{d['corpus']}/{d['id']}"
        published[uri] = d["dct"]
        documents[d["corpus"]].append({"uri": uri, "text": d["text"], "publishedAt": d["dct"]})
    right = by_document = total = 0
    for timeline in records(given, "semeval15t4_timelines"):
        gold = [(f"article:{timeline['corpus']}/{e['doc']}", e["start"], e["end"], row["date"])
                for row in timeline["timeline"] for e in row["events"] if "start" in e]
        gold = [g for g in gold if g[0] in published]
        asked = {"documents": documents[timeline["corpus"]], "actors": [timeline["entity"]]}
        found = accounts(*replies(given.program, "timeline/build", [asked]))
        pairs = list(aligned(found, gold))
        right += sum(plain(own) == plain(when) for own, when, _ in pairs)
        by_document += sum(plain(published[uri]) == plain(when) for _, when, uri in pairs)
        total += len(found) + len(gold)
    return 2 * right / max(1, total), 2 * by_document / max(1, total)


def main():
    own, by_document = score(options(__doc__).parse_args())
    print(f"dated mentions {own:.4f}, by their documents' dates {by_document:.4f}")


if __name__ == "__main__":
    main()
