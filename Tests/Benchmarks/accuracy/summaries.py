"""Date selection on timelines of one person or body over many articles, `tls_entities`: mean F1 of days.

As the papers of timeline summarization count: the gold's span of days and its number of dates are given; days are ranked by their
most important entry (Ghalandari and Ifrim 2020, "Examining the State-of-the-Art in News Timeline Summarization").

    python3 Tests/Benchmarks/accuracy/summaries.py --program .build/release/rapporteur --data FOLDER [--split dev]
"""

import collections
import gzip
import json
import re

from program import options, records, replies

DAY = re.compile(r"\d{4}-\d\d-\d\d$")
ENTRIES_A_DATE = 8


def articles(given):
    """The documents of every entity, as `timeline/build` takes them."""
    found = collections.defaultdict(list)
    with gzip.open(given.data / f"tls_entities_docs.{given.split}.jsonl.gz", "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            found[record["entity"]].append(
                {"uri": "article:" + record["id"].replace(" ", "_"), "text": record["text"], "publishedAt": (record["dct"] or "")[:10] or None})
    return found


def gold_days(record):
    """The days of a gold timeline, sorted."""
    dates = [entry["date"] for entry in record["timeline"]] if "timeline" in record else record["dates"]
    return sorted({date for date in dates if DAY.match(date)})


def chosen(result, days):
    """As many days as the gold has, inside its span: those with the most important entry."""
    best = collections.defaultdict(lambda: (0.0, 0))
    for entry in result["entries"]:
        date = entry["date"]
        value = "" if date["precision"] in ("before", "after") else (date["value"] or "")[:10]
        if DAY.match(value) and days[0] <= value <= days[-1]:
            importance, count = best[value]
            best[value] = (max(importance, entry["importance"]), count + 1)
    return set(sorted(best, key=lambda day: (-best[day][0], -best[day][1], day))[:len(days)])


def f1(found, gold):
    return 2 * len(found & gold) / max(1, len(found) + len(gold))


def score(given, only=None):
    """Mean F1 over the timelines; with `only`, over those of these entities."""
    documents, timelines = articles(given), records(given, "tls_entities_timelines")
    timelines = [t for t in timelines if only is None or t["entity"] in only]
    scores = []
    for timeline in timelines:
        days = gold_days(timeline)
        asked = {"documents": documents[timeline["entity"]], "from": days[0], "to": days[-1], "limit": ENTRIES_A_DATE * len(days),
                 "actors": [timeline["entity"].replace("_", " ")]}
        result, = replies(given.program, "timeline/build", [asked])
        scores.append(f1(chosen(result, days), set(days)))
    return sum(scores) / max(1, len(scores))


def main():
    parser = options(__doc__)
    parser.add_argument("--entity", action="append", help="only these, as the data spells them")
    given = parser.parse_args()
    print(f"{score(given, given.entity):.4f}")


if __name__ == "__main__":
    main()
