"""Sides that `stance/toward` and `stance/between` read, beside NewsMTSC and DSE."""

from program import replies

SIDES = {-1: "negative", 0: "neutral", 1: "positive"}


def macro_f1(pairs, labels):
    """Mean F1 of `labels` over (right, answered) pairs."""
    scores = []
    for label in labels:
        both = sum(right == label == answered for right, answered in pairs)
        of_either = sum(right == label for right, _ in pairs) + sum(answered == label for _, answered in pairs)
        scores.append(2 * both / of_either if of_either else 0.0)
    return sum(scores) / len(scores)


def place(span):
    return {"start": span["start"], "end": span["end"]}


def toward(program, records):
    """Macro-F1 of three sides toward the given mentions."""
    asked = [{"document": {"text": r["text"]}, "mentions": [place(t) for t in r["targets"]]} for r in records]
    pairs = [(t["polarity"], SIDES[s["polarity"]]) for r, result in zip(records, replies(program, "stance/toward", asked))
             for t, s in zip(r["targets"], result["stances"], strict=True)]
    return macro_f1(pairs, SIDES.values())


def between(program, records):
    """(macro-F1 of none and two sides in two directions, share of the directions with a side that have the right one).

    Of two directions that both take a side the more probable counts.
    """
    asked = [{"document": {"text": r["text"]}, "pairs": [{"holder": place(r[a]), "target": place(r[b])} for a, b in ("pq", "qp")]}
             for r in records]
    pairs, sided = [], []
    for r, result in zip(records, replies(program, "stance/between", asked)):
        said = [(SIDES[s["polarity"]], s["probabilities"][SIDES[s["polarity"]]]) for s in result["stances"]]
        taken = [(-share, way, side) for way, (side, share) in zip("pq", said) if side != "neutral"]
        answered = min(taken)[1:] if taken else None
        right = (r["holder"], r["polarity"]) if r["holder"] else None
        pairs.append((right, answered))
        if right and right[1] != "neutral":
            sided.append(said["pq".index(right[0])][0] == right[1])
    labels = [None] + [(way, side) for way in "pq" for side in ("positive", "negative")]
    return macro_f1(pairs, labels), sum(sided) / max(1, len(sided))
