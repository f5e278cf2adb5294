"""Small test vectors from sentences of our own: what another implementation of the model must reproduce."""

import copy
import json

from . import quantising, weights
from .passages import Alignment
from .reading import KINDS, nudged, questions, read

# Each with two mentions; those of the last one overlap.
TEXTS = [
    ("The minister of Freedonia said on Monday that the talks hadn't failed.", "The minister of Freedonia", "the talks"),
    ("Anna Kowalczyk, who cannot vote, praised Sylvania's observers. \"We saw no fraud,\" she told reporters.", "Anna Kowalczyk", "Sylvania's observers"),
    ("FREEDONIA REJECTS REPORT\n\nThe government's spokesman called it \u201cbiased\u201d and accused Sylvania of lying; 3.5% of ballots weren\u2019t valid.",
     "The government's spokesman", "The government"),
]
NUMBERS = 4     # of each vector
NUDGES = 12     # readings that have to agree
STEADY = 0.1    # most that a probability may differ among them
COLUMNS = ("start", "end", "upos", "feats", "lemma", "head", "deprel")


def write(path, exported, split):
    """Writes what the model of an exported file reads, products rounded as in the program. What rounding may turn over, since it
    does when the weights are nudged, is null."""
    model = quantising.simulate(weights.load(exported), weights.int8_names(exported)).eval()
    answers = [answered(model, split)] + [answered(nudged(copy.deepcopy(model), seed), split) for seed in range(1, NUDGES)]
    samples = [sample(text, column) for (text, *_), column in zip(TEXTS, zip(*answers))]
    with open(path, "w", encoding="utf-8") as stream:
        stream.write("[\n" + ",\n".join(json.dumps(s, ensure_ascii=False, separators=(",", ":")) for s in samples) + "\n]\n")


def answered(model, split):
    """What a model reads off each text, and says of its mentions."""
    out = []
    for text, *mentions in TEXTS:
        pieces = split(text)
        align = Alignment(pieces)
        spans = [align.span(text.index(m), text.index(m) + len(m)) for m in mentions]
        asked = lambda one, other: questions(model, pieces, one, other)
        reading = read(model, split, text) | asked(*spans)
        reading |= {"mentions": [(a, b + 1) for a, b in spans], "toward": [asked(s, s)["toward"] for s in spans]}
        out.append(reading)
    return out


def sample(text, readings):
    first, column = readings[0], lambda key: [r[key] for r in readings]
    out = {"text": text, "vectors": [[round(float(x), 3) for x in row[:NUMBERS]] for row in first["vectors"]]}
    out["tokens"] = {k: tokens(column("tokens"), k) for k in COLUMNS}
    out["sentences"] = agreed(column("sentences"))
    for key in KINDS:
        out[key] = agreed([[(s["start"], s["end"], s["kind"], s["link"]) for s in spans] for spans in column(key)])
    return out | {"mentions": first["mentions"], "toward": [steady(answers) for answers in zip(*column("toward"))],
                  "between": steady(column("between")), "acts": steady(column("acts"))}


def agreed(values):
    return values[0] if all(v == values[0] for v in values) else None


def tokens(readings, key):
    """A column of the tokens."""
    if len({len(tokens) for tokens in readings}) > 1:
        return None
    return [agreed([t[key] for t in column]) for column in zip(*readings)]


def steady(answers):
    """Mean probabilities."""
    columns = list(zip(*answers))
    if any(max(c) - min(c) > STEADY for c in columns):
        return None
    return [round(sum(c) / len(c), 3) for c in columns]
