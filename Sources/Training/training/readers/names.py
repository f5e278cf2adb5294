"""Names: texts with `ents` [[start, end, type]] and `sents` [[start, end]]."""

import numpy as np

from ..labels import OUTSIDE, name_bits, name_kinds
from ..passages import Alignment, from_pieces
from . import records

ARTICLES = {"the", "a", "an", "this", "our", "his", "her", "their"}


def passages(data, name, split):
    for record in records(data, name):
        pieces = split(record["text"])
        align = Alignment(pieces)
        cuts = sorted({align.at(s) for s, _ in record["sents"] if align.at(s) < len(pieces)} | {0})
        out = from_pieces(record["id"], pieces, cuts)
        out.tags["names"] = tags(len(pieces), align, record["text"], record["ents"])
        yield out


def tags(length, align, text, entities):
    """The allowed labels of each piece, as bits."""
    out = np.full(length, OUTSIDE, np.int32)
    for start, end, kind in entities:
        start = without_article(text, start, end)
        kinds = name_kinds(kind, text[start:end])
        span = align.span(start, end)
        if kinds and span:
            mark(out, span, kinds)
    return out


def mark(out, span, kinds):
    first, last = span
    out[first] = name_bits(kinds, "B")
    out[first + 1:last + 1] = name_bits(kinds, "I")


def without_article(text, start, end):
    """Where a name starts once a leading article or determiner is left out."""
    first, _, rest = text[start:end].partition(" ")
    return start + len(first) + 1 if rest and first.lower() in ARTICLES else start
