"""Sides taken in single sentences: toward a mention (NewsMTSC), between two mentions (DSE); acts of a relation (PLV)."""

from ..labels import ACTS, PAIR_SIDES, SIDES, TURNED
from ..passages import IGNORE, Alignment, Pair, Target, from_pieces
from . import records


def sentence(record, split):
    pieces = split(record["text"])
    return from_pieces(record["id"], pieces, [0]), Alignment(pieces)


def toward(data, name, split):
    for record in records(data, name):
        out, align = sentence(record, split)
        for t in record["targets"]:
            span = align.span(t["start"], t["end"])
            if span:
                out.targets.append(Target(*span, SIDES.index(t["polarity"])))
        if out.targets:
            yield out


def between(data, name, split, without=()):
    """Texts in `without` are left out."""
    for record in records(data, name):
        if record["text"] in without:
            continue
        out, align = sentence(record, split)
        p, q = (align.span(record[k]["start"], record[k]["end"]) for k in "pq")
        if p and q:
            side = 0 if record["holder"] is None else PAIR_SIDES.index(record["polarity"])
            out.pairs.append(Pair(p, q, TURNED[side] if record["holder"] == "q" else side))
            yield out


def texts(data, name):
    return {r["text"] for r in records(data, name)}


def acts(data, name, split):
    for record in records(data, name):
        out, align = sentence(record, split)
        for s in record["sources"]:
            for t in record["targets"]:
                holder, target = align.span(s["start"], s["end"]), align.span(t["start"], t["end"])
                if holder and target and record["event"] in ACTS:
                    out.pairs.append(Pair(holder, target, IGNORE, ACTS.index(record["event"])))
        if out.pairs:
            yield out
