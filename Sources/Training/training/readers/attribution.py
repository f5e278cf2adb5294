"""PolNeAR: who is said to have said what. Spans of source, cue and content, and which belong together."""

import re

import numpy as np

from ..passages import Alignment, Link, from_pieces
from . import records

END = re.compile(r"[.!?…][\"”’)\]']*(?=\s+[\"“‘(\[]?[A-Z0-9])|\n+")
KINDS = {"source": "sources", "cue": "cues", "content": "contents"}


def passages(data, name, split):
    for record in records(data, name):
        yield passage(record, split)


def provisional_cuts(text, align):
    """Piece indices where a sentence may begin, found by rule."""
    return sorted({0} | {align.at(m.end()) for m in END.finditer(text)} - {len(align.starts)})


def passage(record, split):
    text = record["text"]
    pieces = split(text)
    align = Alignment(pieces)
    out = from_pieces(record["id"], pieces, provisional_cuts(text, align))
    for kind in KINDS:
        out.tags[kind] = np.zeros(len(pieces), np.int8)
    for attribution in record["attributions"]:
        spans = {kind: [span for s in attribution[key] if (span := align.span(s["start"], s["end"]))] for kind, key in KINDS.items()}
        for kind, found in spans.items():
            for first, last in found:
                out.tags[kind][first:last + 1] = 2
                out.tags[kind][first] = 1
        out.links += links(spans)
    return out


def links(spans):
    """Each cue points to its source, each part of a content to its cue; to nothing where there is none."""
    cue = spans["cue"][0][0] if spans["cue"] else None
    source = spans["source"][0][0] if spans["source"] else None
    if cue is not None:
        yield Link("source", cue, source)
    for first, _ in spans["content"]:
        yield Link("content", first, cue)
