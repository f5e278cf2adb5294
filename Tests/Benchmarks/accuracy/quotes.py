"""How far the confidence of quotes can be trusted: on PolNeAR, how often quotes of a confidence are right, and the expected
calibration error (Naeini et al. 2015; ten bins).

    python3 Tests/Benchmarks/accuracy/quotes.py --program .build/release/rapporteur --data FOLDER [--split dev]

FOLDER holds `polnear.SPLIT.jsonl`. A quote is right where the words of its content and those of an attribution of the gold share 0.6
of their union and the sources share a word or both have none; one to one, the likest first. What annotators discarded is left out.
"""

import re

from program import answers, arguments

BINS = 10


def words(text, spans):
    """Where the words within some spans begin."""
    return {m.start() for s, e in spans for m in re.compile(r"\w+").finditer(text, s, e)}


def span(item):
    return item["start"], item["end"]


def judged(record, quotes):
    """(confidence, whether it is right) of every quote."""
    text = record["text"]
    discarded = words(text, map(span, record["discards"]))
    gold = [(words(text, map(span, a["contents"])), words(text, map(span, a["sources"]))) for a in record["attributions"] if a["contents"]]
    mention = lambda q: (q.get("speaker") or {}).get("mention")
    found = [(words(text, map(span, q["parts"])), words(text, [span(mention(q))] if mention(q) else []), q["confidence"]) for q in quotes]
    found = [f for f in found if not f[0] & discarded]
    pairs = []
    for i, (content, source, _) in enumerate(found):
        for j, (wanted, whose) in enumerate(gold):
            likeness = len(content & wanted) / max(1, len(content | wanted))
            if likeness >= 0.6 and (source & whose or not (source or whose)):
                pairs.append((-likeness, i, j))
    right, taken = set(), set()
    for _, i, j in sorted(pairs):
        if i not in right and j not in taken:
            right.add(i)
            taken.add(j)
    return [(f[2], i in right) for i, f in enumerate(found)]


def main():
    program, records = arguments(__doc__, "polnear")
    found = answers(program, [r["text"] for r in records], "quotes")
    rows = [row for record, quotes in zip(records, found) for row in judged(record, quotes)]
    error = 0.0
    for number in range(BINS):
        inside = [row for row in rows if min(BINS - 1, int(row[0] * BINS)) == number]
        if inside:
            said, right = (sum(row[k] for row in inside) / len(inside) for k in (0, 1))
            error += abs(said - right) * len(inside) / len(rows)
            print(f"{number / BINS:.1f}-{(number + 1) / BINS:.1f}  {len(inside):5} quotes   said {said:.2f}   right {right:.2f}")
    print(f"expected calibration error {error:.3f} over {len(rows)} quotes, reach 0.05")


if __name__ == "__main__":
    main()
