"""Teaching in parts: questions are asked of texts without gold, teachers are trained on all but a part of the gold each, every passage
is told about by those that have not seen its gold, and the whole is gathered for `train --told`."""

import os
import pickle
import random
from dataclasses import replace

import numpy as np
import torch

from . import teacher
from .labels import NAMES
from .passages import IGNORE, Pair, Passage, Target
from .scoring import scored

PARTS = {"attribution": ["attribution"], "stance": ["toward", "between", "acts"]}
TOLD = {"attribution": ["attribution"], "stance": ["toward", "between"]}  # acts help a teacher to learn, but it has none to tell
TEXTS = ("names", "events")  # tasks whose texts are told about too
ASKED = {"PER", "ORG", "GPE", "NORP"}
SENTENCE = range(8, 100)  # pieces of a sentence that is asked about
DEVELOPMENT = {"attribution": ["polnear"], "stance": ["mtsc_rw", "mtsc_mt", "dse"]}


def bare(p):
    """A passage without its gold."""
    return Passage(p.name, p.ids, p.shapes, p.gaps, p.cuts)


def texts(passages):
    return [bare(p) for name in TEXTS for p in passages[name]]


@torch.no_grad()
def names(model, passages, settings):
    """(first, last piece) of the names that a model of ours finds, for each passage."""
    windows, at = [], []
    for i, p in enumerate(passages):
        start = 0
        for w in p.windows(lambda: 160):
            windows.append(w)
            at.append((i, start))
            start += len(w)
    out = [[] for _ in passages]
    for places, batch in teacher.read(model, windows, settings):
        labels = model.tags.names(model.encode(batch)[:, 1:]).argmax(-1).cpu().numpy()
        for row, place in enumerate(places):
            i, start = at[place]
            out[i] += [(start + a, start + b) for a, b, kind in runs(labels[row, :len(windows[place])]) if kind in ASKED]
    return [sorted(found) for found in out]


def runs(labels):
    """(first, last, kind) of the runs of labels of names."""
    first = None
    for i, label in enumerate([*labels, 0]):
        name = NAMES[label]
        if first is not None and name != "I-" + kind:
            yield first, i - 1, kind
            first = None
        if name[0] == "B":
            first, kind = i, name[2:]


def ask(model, passages, settings):
    """Sentences with questions about their names, of the sizes that settings give: toward one of them, between two."""
    rng = random.Random(settings.seed)
    found = [bare(p) for name in ("attribution", *TEXTS) for p in passages[name]]
    toward, between = [], []
    for p, spans in zip(found, names(model, found, settings)):
        for start, end in zip(p.cuts, [*p.cuts[1:], len(p)]):
            inside = [(a - start, b - start) for a, b in spans if start <= a and b < end]
            if not inside or end - start not in SENTENCE:
                continue
            sentence = bare(p.slice(start, end))
            sentence.cuts = [0]
            toward.append(replace(sentence, targets=[Target(*rng.choice(inside), IGNORE)]))
            if len(inside) > 1:
                one, other = rng.sample(inside, 2)
                if sentence.ids[one[0]] != sentence.ids[other[0]]:
                    between.append(replace(sentence, pairs=[Pair(one, other)]))
    keep = lambda items: rng.sample(items, min(len(items), settings.asked))
    return {"told_toward": keep(toward), "told_between": keep(between)}


def teach(part, fold, passages, development, inventory, base, settings, asked, log):
    """Trains a fold's teacher and has it tell of the passages it has not seen."""
    gold = {name: passages[name] for name in PARTS[part]}
    if part == "attribution":
        gold["attribution"] = [replace(p, links=[]) for p in gold["attribution"]]
    unseen = {name: teacher.folds(found, settings.folds)[fold] for name, found in gold.items()}
    seen = {name: [p for i, p in enumerate(found) if i not in set(unseen[name])] for name, found in gold.items()}
    model = teacher.taught(seen, inventory, base, settings, settings.seed + fold, log)
    told = {}
    for name in TOLD[part]:
        left = [gold[name][i] for i in unseen[name]]
        told[name] = dict(zip(unseen[name], teacher.tell_texts(model, left, settings) if part == "attribution" else teacher.tell_questions(model, left, settings)))
    if part == "attribution":
        told["told_text"] = dict(enumerate(teacher.tell_texts(model, texts(passages), settings)))
    else:
        told |= {name: dict(enumerate(teacher.tell_questions(model, found, settings))) for name, found in asked.items()}
    if settings.score_sets != ["none"] and fold == 0:
        log("scores", **{name: scored(model, [replace(p, links=[]) for p in development[name]]) for name in DEVELOPMENT[part]})
    return told


def gathered(passages, asked, folder):
    """Passages with what was told of them, by task, from the folds' files of a folder."""
    told = {}
    for file in sorted(os.listdir(folder)):
        if file.startswith("told."):
            with open(os.path.join(folder, file), "rb") as stream:
                for name, items in pickle.load(stream).items():
                    for i, item in items.items():
                        told.setdefault(name, {}).setdefault(i, []).append(item)
    source = {**passages, "told_text": texts(passages), **asked}
    return {name: [with_told(p, items[i]) if i in items else p for i, p in enumerate(source[name])] for name, items in told.items()}


def with_told(p, items):
    """A passage with the mean of what several told of it."""
    if isinstance(items[0], dict):
        return replace(p, told={name: (np.mean([item[name] for item in items], 0, dtype=np.float32) / 255).astype(np.float16) for name in items[0]})
    average = lambda rows: [tuple(float(x) for x in np.mean(answers, 0)) for answers in zip(*rows)]
    targets, pairs = (average([item[k] for item in items]) for k in (0, 1))
    return replace(p, targets=[replace(t, told=x) for t, x in zip(p.targets, targets)],
                   pairs=[replace(q, told=x) for q, x in zip(p.pairs, pairs)])
