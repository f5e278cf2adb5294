"""GUM: coreference and named entities, laid over the passages of its syntax."""

import numpy as np

from ..labels import MENTIONS, OUTSIDE, name_kinds
from ..passages import Alignment, Mention
from . import conllu, lines, records
from .names import mark, without_article

LONGEST_NAME = 7
OTHER = MENTIONS.index("other")


def kind_of(mention):
    return MENTIONS.index(mention["type"]) if mention["type"] in MENTIONS else OTHER


def is_name(mention, text):
    """Whether a mention is a name and nothing else; of others the words after the head are left out."""
    return mention["named"] and mention["headpos"] == "PROPN" and len(text.split()) <= LONGEST_NAME and "," not in text


def cut_end(words, start, end, head, whole):
    """Where a mention ends for those who know its head alone: after the head and what is joined to it as one word, a name at its end."""
    if whole:
        return end
    inside = [i for i, w in enumerate(words) if start <= w[0] and w[1] <= end]
    first = next((i for i in inside if words[i][0] == head[0]), None)
    joined = [i for i in inside if words[i][3] == first and words[i][2][7].partition(":")[0] in ("flat", "fixed")]
    return max([head[1], *(words[i][1] for i in joined)])


def passages(data, entities, syntax, split):
    """The passages of a UD file whose documents also have a record of entities, with mentions and names."""
    known = {r["id"]: r for r in records(data, entities)}
    for name, sentences in conllu.documents(lines(data, syntax)):
        out = conllu.passage(name, sentences, split)
        text, words, _ = conllu.laid_out(sentences)
        record = known.get(name)
        if record:
            annotate(out, text, words, split(text), record)
        yield out


def moved(text, other):
    """Offsets of `other` in `text`: the two differ in white space alone, or None."""
    places = [i for i, c in enumerate(text) if not c.isspace()]
    theirs = [i for i, c in enumerate(other) if not c.isspace()]
    if len(places) != len(theirs) or any(text[i] != other[j] for i, j in zip(places, theirs)):
        return None
    return dict(zip(theirs, places))


def annotate(out, text, words, pieces, record):
    place = moved(text, record["text"])
    if place is None:
        return
    align = Alignment(pieces)
    shift = lambda start, end: (place[start], place[end - 1] + 1)
    gold = sorted(record["mentions"], key=lambda m: (m["start"], -m["end"]))
    kinds = {piece: 0 for piece in out.words.pieces}
    for m in gold:
        start, end = shift(m["start"], m["end"])
        head = shift(*m["head"])
        end = cut_end(words, start, end, head, is_name(m, text[start:end]))
        span, headpiece = align.span(start, end), align.word(*head)
        if span and headpiece is not None:
            core, kind = without_article(text, start, end), kind_of(m)
            out.mentions.append(Mention(*span, headpiece, m["cluster"], text[core:end].lower(), text[head[0]:head[1]].lower(), kind))
            if kinds.get(headpiece) in (0, OTHER):
                kinds[headpiece] = kind
    out.words.mentions = [kinds[piece] for piece in out.words.pieces]
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
        if not is_name(m, text[start:end]):
            tags[span[0]:span[1] + 1] = 0
        elif kinds:
            mark(tags, span, kinds)
    return tags
