"""GUM: coreference and named entities, laid over the passages of its syntax."""

import numpy as np

from ..labels import OUTSIDE, name_kinds
from ..passages import Alignment, Mention
from . import conllu, lines, records
from .names import mark, without_article

LONGEST_NAME = 7


def passages(data, entities, syntax, split):
    """The passages of a UD file whose documents also have a record of entities, with mentions and names."""
    known = {r["id"]: r for r in records(data, entities)}
    for name, sentences in conllu.documents(lines(data, syntax)):
        out = conllu.passage(name, sentences, split)
        text = conllu.laid_out(sentences)[0]
        record = known.get(name)
        if record:
            annotate(out, text, split(text), record)
        yield out


def moved(text, other):
    """Offsets of `other` in `text`: the two differ in white space alone, or None."""
    places = [i for i, c in enumerate(text) if not c.isspace()]
    theirs = [i for i, c in enumerate(other) if not c.isspace()]
    if len(places) != len(theirs) or any(text[i] != other[j] for i, j in zip(places, theirs)):
        return None
    return dict(zip(theirs, places))


def annotate(out, text, pieces, record):
    place = moved(text, record["text"])
    if place is None:
        return
    align = Alignment(pieces)
    shift = lambda start, end: (place[start], place[end - 1] + 1)
    gold = sorted(record["mentions"], key=lambda m: (m["start"], -m["end"]))
    for m in gold:
        start, end = shift(m["start"], m["end"])
        head = shift(*m["head"])
        span, headpiece = align.span(start, end), align.word(*head)
        if span and headpiece is not None:
            core = without_article(text, start, end)
            out.mentions.append(Mention(*span, headpiece, m["cluster"], text[core:end].lower(), text[head[0]:head[1]].lower()))
    out.tags["names"] = names(out, text, align, [(*shift(m["start"], m["end"]), m) for m in gold])


def names(out, text, align, gold):
    """Outermost named mentions; other capitalised pieces inside a sentence are left open, since GUM does not mark adjectives."""
    tags = np.full(len(out), OUTSIDE, np.int32)
    capital = np.isin(out.shapes, (2, 3, 4))
    capital[[c for c in out.cuts if c < len(out)]] = False
    tags[capital] = 0
    done = 0
    for start, end, m in gold:
        if not m["named"] or start < done:
            continue
        start = without_article(text, start, end)
        span, kinds = align.span(start, end), name_kinds(m["type"], text[start:end])
        if not span:
            continue
        done = end
        if len(text[start:end].split()) > LONGEST_NAME or "," in text[start:end] or m["headpos"] != "PROPN":
            tags[span[0]:span[1] + 1] = 0
        elif kinds:
            mark(tags, span, kinds)
    return tags
