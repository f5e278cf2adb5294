"""Which files make up which task, and the label inventories that come from the data."""

import collections
import os
import pickle
import zlib
from itertools import chain
from types import SimpleNamespace

from .batches import Task
from .readers import attribution, conllu, coreference, events, names, stance

UNMARKED_NAMES = ["ner_worldwide", "ner_wnut17", "ner_crossner_politics"]


GROUPED = {"entities"}  # whose windows stay beside each other, since answers lie in other windows of the document


def read(data, split, rarest):
    """(inventory, passages of each task, passages of each development set), from a folder of data or a file of `keep`."""
    if os.path.isfile(data):
        with open(data, "rb") as stream:
            return pickle.loads(zlib.decompress(stream.read()))
    passages = {name: [p for p in found if len(p)] for name, found in training(data, split)}
    return inventory(chain.from_iterable(passages.values()), rarest), passages, {name: list(found) for name, found in development(data, split)}


def keep(path, content):
    """Writes what was read, as one file that takes seconds to read."""
    with open(path, "wb") as stream:
        stream.write(zlib.compress(pickle.dumps(content, 5)))


def made(passages, settings, seed):
    """The tasks of a run. A window may carry gold for several heads at once."""
    settings = SimpleNamespace(**vars(settings) | {"seed": seed})
    return [Task(name, found, settings, grouped=name in GROUPED) for name, found in passages.items()]


def training(data, split):
    """(name, passages) of each task."""
    seen = stance.texts(data, "dse.dev.jsonl")
    yield "syntax", conllu.passages(data, "ud_ewt.train.conllu", split)
    yield "entities", coreference.passages(data, "gum_entcoref.train.jsonl", "ud_gum.train.conllu", split)
    yield "names", chain.from_iterable(names.passages(data, f"{n}.train.jsonl", split) for n in UNMARKED_NAMES)
    yield "attribution", attribution.passages(data, "polnear.train.jsonl", split)
    yield "events", validated(events.passages(data, "ecbplus.train.jsonl", split))
    yield "toward", stance.toward(data, "newsmtsc.train.jsonl", split)
    yield "between", stance.between(data, "dse.train.jsonl", split, seen)
    yield "acts", stance.acts(data, "plv.train.jsonl", split)


def validated(passages):
    """Each stretch of sentences that annotators validated, with the sentence before and after it."""
    for p in passages:
        edges = [*p.cuts, len(p)]
        known = [(p.tags["events"][a:b] >= 0).any() for a, b in zip(edges, edges[1:])]
        wanted = [any(known[max(0, i - 1):i + 2]) for i in range(len(known))]
        start = None
        for i, keep in enumerate([*wanted, False]):
            if keep and start is None:
                start = edges[i]
            elif not keep and start is not None:
                yield p.slice(start, edges[i])
                start = None


def development(data, split):
    """(name, passages) of each development set, in the order of the log."""
    yield "ewt", conllu.passages(data, "ud_ewt.dev.conllu", split)
    yield "gum", coreference.passages(data, "gum_entcoref.dev.jsonl", "ud_gum.dev.conllu", split)
    yield "worldwide", names.passages(data, "ner_worldwide.dev.jsonl", split)
    yield "polnear", attribution.passages(data, "polnear.dev.jsonl", split)
    yield "ecbplus", validated(events.passages(data, "ecbplus.dev.jsonl", split))
    yield "mtsc_rw", stance.toward(data, "newsmtsc_rw.dev.jsonl", split)
    yield "mtsc_mt", stance.toward(data, "newsmtsc_mt.dev.jsonl", split)
    yield "dse", stance.between(data, "dse.dev.jsonl", split)
    yield "plv", stance.acts(data, "plv.dev.jsonl", split)


def inventory(passages, rarest):
    """Labels of words, most frequent first; features, lemma scripts and relations seen less than `rarest` times are left out."""
    counts = {k: collections.Counter() for k in ("upos", "feats", "lemma", "deprel")}
    for p in passages:
        for k, count in counts.items():
            if p.words:
                count.update(getattr(p.words, k))
    keep = lambda k, c: [v for v, n in sorted(c.items(), key=lambda x: (-x[1], x[0])) if v and (n >= rarest or k == "upos")]
    return {k: keep(k, c) for k, c in counts.items()}
