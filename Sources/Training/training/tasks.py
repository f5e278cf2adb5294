"""Which files make up which task, and the label inventories that come from the data."""

import collections
from itertools import chain

from .batches import Task
from .readers import attribution, conllu, coreference, events, names, stance

UNMARKED_NAMES = ["ner_worldwide", "ner_wnut17", "ner_crossner_politics"]


def training(data, split, settings):
    """The tasks of a run. A window may carry gold for several heads at once."""
    seen = stance.texts(data, "dse.dev.jsonl")
    make = lambda name, passages, **how: Task(name, [p for p in passages if len(p)], settings, **how)
    return [
        make("syntax", conllu.passages(data, "ud_ewt.train.conllu", split)),
        make("entities", coreference.passages(data, "gum_entcoref.train.jsonl", "ud_gum.train.conllu", split), grouped=True),
        make("names", chain.from_iterable(names.passages(data, f"{n}.train.jsonl", split) for n in UNMARKED_NAMES)),
        make("attribution", attribution.passages(data, "polnear.train.jsonl", split)),
        make("events", validated(events.passages(data, "ecbplus.train.jsonl", split))),
        make("toward", stance.toward(data, "newsmtsc.train.jsonl", split)),
        make("between", stance.between(data, "dse.train.jsonl", split, seen)),
        make("acts", stance.acts(data, "plv.train.jsonl", split)),
    ]


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


def inventory(tasks, rarest):
    """Labels of words, most frequent first; features, lemma scripts and relations seen less than `rarest` times are left out."""
    counts = {k: collections.Counter() for k in ("upos", "feats", "lemma", "deprel")}
    for p in chain.from_iterable(t.passages for t in tasks):
        for k, count in counts.items():
            if p.words:
                count.update(getattr(p.words, k))
    keep = lambda k, c: [v for v, n in sorted(c.items(), key=lambda x: (-x[1], x[0])) if v and (n >= rarest or k == "upos")]
    return {k: keep(k, c) for k, c in counts.items()}
