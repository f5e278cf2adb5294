"""Time expressions beside gold ones as TempEval-3 matches them: any overlap, one to one, exact spans first, then the longest overlap.

A set is `NAME.SPLIT.jsonl` with `text`, `dct`, the document's date, and `timexes`, each with `start`, `end`, `type` and `value`.
"""

from program import replies


def matched(found, gold):
    """Pairs of expressions that overlap, each expression in one pair at most."""
    pairs, left, right = [], set(), set()
    overlaps = [((f["start"], f["end"]) != (g["start"], g["end"]), max(f["start"], g["start"]) - min(f["end"], g["end"]), j, i)
                for i, f in enumerate(found) for j, g in enumerate(gold) if f["start"] < g["end"] and g["start"] < f["end"]]
    for _, _, j, i in sorted(overlaps):
        if i not in left and j not in right:
            pairs.append((found[i], gold[j]))
            left.add(i)
            right.add(j)
    return pairs


def is_exact(pair):
    found, gold = pair
    return (found["start"], found["end"]) == (gold["start"], gold["end"])


def times(program, records):
    """What the program finds in each of the records."""
    asked = [{"document": {"text": r["text"], **({"publishedAt": r["dct"][:10]} if r.get("dct") else {})}, "layers": ["times"]} for r in records]
    return [result["times"] for result in replies(program, "parse/document", asked)]


def scores(program, records):
    """F1 of overlaps, of exact spans and of values, the last being that of overlaps times the share of matches with the right value."""
    total = found = overlapping = exact = right = 0
    for record, answer in zip(records, times(program, records)):
        pairs = matched(answer, record["timexes"])
        total += len(record["timexes"])
        found += len(answer)
        overlapping += len(pairs)
        exact += sum(map(is_exact, pairs))
        right += sum(f["value"] == g.get("value") for f, g in pairs)
    f1 = lambda hits: 2 * hits / max(1, total + found)
    return {"relaxed": f1(overlapping), "strict": f1(exact), "value": f1(overlapping) * right / max(1, overlapping)}
