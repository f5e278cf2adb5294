"""From passages to batches, and the endless, seeded, resumable stream of batches of all tasks."""

import random
from dataclasses import dataclass, field
from types import SimpleNamespace

import numpy as np
import torch

from .labels import DISTANCES, MENTIONS, PAIR_SIDES, SIDES, TURNED
from .passages import IGNORE, Pair
from .pieces import CLS, SEP

PAD_TO = 16


@dataclass
class Batch:
    task: str
    ids: torch.Tensor
    shapes: torch.Tensor
    gaps: torch.Tensor
    lengths: torch.Tensor
    tags: dict = field(default_factory=dict)
    told: dict = field(default_factory=dict)
    words: SimpleNamespace | None = None
    links: dict = field(default_factory=dict)
    mentions: SimpleNamespace | None = None
    targets: SimpleNamespace | None = None
    pairs: SimpleNamespace | None = None

    size: int = 0  # in pieces

    def mapped(self, change):
        """The same batch with every array or tensor changed."""
        return mapped(self, change)


def mapped(value, change):
    if isinstance(value, (torch.Tensor, np.ndarray)):
        return change(value)
    if isinstance(value, dict):
        return {k: mapped(v, change) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(mapped(v, change) for v in value)
    if isinstance(value, (Batch, SimpleNamespace)):
        return type(value)(**mapped(vars(value), change))
    return value


def tensor(rows, width, fill, kind=np.int64):
    out = np.full((len(rows), width), fill, kind)
    for i, row in enumerate(rows):
        out[i, :len(row)] = row
    return torch.from_numpy(out)


def collated(task, windows, inventory, rng=None):
    """One batch. With a random source the windows are made rougher: lost case, lost line breaks, open last sentences."""
    longest = max(map(len, windows))
    width = -(-(longest + 2) // PAD_TO) * PAD_TO
    shapes = [w.shapes for w in windows]
    gaps = [w.gaps for w in windows]
    if rng:
        shapes = [rough_shapes(s, rng) for s in shapes]
        gaps = [np.where(g > 1, 1, g) if rng.random() < 0.15 else g for g in gaps]
    batch = Batch(task, tensor([[CLS, *w.ids, SEP] for w in windows], width, 0), tensor([[0, *s, 0] for s in shapes], width, 0),
                  tensor([[0, *g, 0] for g in gaps], width, 0), torch.tensor([len(w) + 2 for w in windows]),
                  size=sum(len(w) + 2 for w in windows))
    for name in sorted({name for w in windows for name in w.tags}):
        empty = 0 if name == "names" else IGNORE
        batch.tags[name] = tensor([w.tags.get(name, [empty]) for w in windows], longest, empty)
        if name == "boundary" and rng:
            for i, w in enumerate(windows):
                if rng.random() < 0.5:
                    batch.tags[name][i, len(w) - 1] = IGNORE
    for name in sorted({name for w in windows for name in w.told}):
        batch.told[name] = probabilities([w.told.get(name) for w in windows], longest)
    if any(w.words for w in windows):
        batch.words = word_columns(windows, inventory)
    for kind in ("source", "content"):
        arcs = [(i, k.start + 1, 0 if k.end is None else k.end + 1) for i, w in enumerate(windows) for k in w.links if k.kind == kind]
        if arcs:
            rows, starts, ends = map(torch.tensor, zip(*arcs))
            batch.links[kind] = ((rows, starts), ends)
    if any(w.mentions for w in windows):
        batch.mentions = mention_columns(windows, rng)
    if any(w.targets for w in windows):
        found = [(i, t) for i, w in enumerate(windows) for t in w.targets]
        batch.targets = SimpleNamespace(
            rows=torch.tensor([i for i, _ in found]), spans=[("mention", spans([(t.first, t.last + 1) for _, t in found]))],
            sides=torch.tensor([t.side for _, t in found]), told=told([t.told for _, t in found], len(SIDES)))
    if any(w.pairs for w in windows):
        batch.pairs = pair_columns(windows, rng)
    return batch


def rough_shapes(shapes, rng):
    """Now and then a window all in capitals or all in small letters."""
    roll = rng.random()
    if roll < 0.04:
        return np.where(np.isin(shapes, (1, 2, 4)), 3, shapes)
    if roll < 0.07:
        return np.where(np.isin(shapes, (2, 3, 4, 6)), 1, shapes)
    return shapes


def spans(pairs):
    """Piece spans [start, end) as places in the window, whose first vector belongs to no piece."""
    return torch.tensor(pairs) + 1


def probabilities(rows, width):
    """Probabilities of labels of pieces; zeros where none are told."""
    labels = next(len(row[0]) for row in rows if row is not None)
    out = np.zeros((len(rows), width, labels), np.float32)
    for i, row in enumerate(rows):
        if row is not None:
            out[i, :len(row)] = row
    return torch.from_numpy(out)


def told(rows, width):
    """Probabilities of answers, zeros where none are told; nothing if none are told at all."""
    return torch.tensor([row or [0.0] * width for row in rows]) if any(rows) else None


def word_columns(windows, inventory):
    index = {k: {v: i for i, v in enumerate(inventory[k])} for k in ("upos", "feats", "lemma", "deprel")}
    words = [w.words for w in windows]
    width = 1 + max(len(w.pieces) if w else 0 for w in words)
    column = lambda rows, fill: tensor([[fill, *row] for row in rows], width, fill)
    out = SimpleNamespace(mentions_known=any(w and any(m != IGNORE for m in w.mentions) for w in words), pieces=tensor([[0, *(p + 1 for p in w.pieces)] if w else [0] for w in words], width, 0),
                          sentences=tensor([[-1, *w.sentences] if w else [-1] for w in words], width, -2),
                          mentions=column([w.mentions if w else [] for w in words], IGNORE),
                          heads=column([[h + 1 if h >= -1 else IGNORE for h in w.heads] if w else [] for w in words], IGNORE))
    for k, known in index.items():
        setattr(out, k, column([[known.get(v, IGNORE) for v in getattr(w, k)] if w else [] for w in words], IGNORE))
    return out


def mention_columns(windows, rng=None):
    """The mentions of all windows, which are parts of one document in order, and who of them are the same. With a random source half the
    batches hold people, organizations and places alone: a reader may look for no others."""
    found = [(i, m) for i, w in enumerate(windows) for m in w.mentions]
    if rng and rng.random() < 0.5:
        found = [(i, m) for i, m in found if MENTIONS[m.kind] != "other"] or found
    n = len(found)
    distance = np.arange(n)[:, None] - np.arange(n)[None, :]
    buckets = np.digitize(distance, DISTANCES) - 1
    text, head, cluster = (np.array([getattr(m, k) for _, m in found]) for k in ("text", "headword", "cluster"))
    same = lambda column: column[:, None] == column[None, :]
    matches = same(head) + 2 * same(text)
    antecedents = same(cluster) & (distance > 0)
    gold = np.concatenate([~antecedents.any(1, keepdims=True), antecedents], 1)
    place = lambda key: torch.tensor([getattr(m, key) + 1 for _, m in found])
    return SimpleNamespace(rows=torch.tensor([i for i, _ in found]), firsts=place("first"), lasts=place("last"), heads=place("head"),
                           distances=torch.from_numpy(buckets.clip(0, 9)), matches=torch.from_numpy(matches.astype(np.int64)),
                           antecedents=torch.from_numpy(gold))


def pair_columns(windows, rng=None):
    """Pairs whose side is asked are turned around now and then: which one is called the first means nothing."""
    found = [(i, p) for i, w in enumerate(windows) for p in w.pairs]
    if rng:
        found = [(i, turned(p) if p.act == IGNORE and rng.random() < 0.5 else p) for i, p in found]
    whole = lambda key: spans([(getattr(p, key)[0], getattr(p, key)[1] + 1) for _, p in found])
    return SimpleNamespace(
        rows=torch.tensor([i for i, _ in found]), spans=[(key, whole(key)) for key in ("first", "second")],
        sides=torch.tensor([p.side for _, p in found]), acts=torch.tensor([p.act for _, p in found]),
        told=told([p.told for _, p in found], len(PAIR_SIDES)), known={key for _, p in found for key in ("side", "act") if getattr(p, key) != IGNORE})


def turned(pair):
    side = TURNED[pair.side] if pair.side != IGNORE else IGNORE
    return Pair(pair.second, pair.first, side, told=pair.told and tuple(pair.told[i] for i in TURNED))


class Task:
    """The windows of one task, pass after pass."""

    def __init__(self, name, passages, settings, grouped=False):
        self.name, self.passages, self.settings, self.grouped = name, passages, settings, grouped
        self.size = sum(map(len, passages))
        self.pass_number, self.served, self.queue = 0, 0, None

    def fill(self):
        """The batches of a pass; the same for the same seed and pass."""
        rng = random.Random(f"{self.settings.seed}/{self.name}/{self.pass_number}")
        low, high = self.settings.window
        order = rng.sample(self.passages, len(self.passages))
        groups = [list(p.windows(lambda: rng.randint(low, high))) for p in order]
        self.queue = batched(groups, self.settings.batch_pieces, self.grouped, rng)

    def next(self, inventory):
        if self.queue is None:
            self.fill()
        if self.served >= len(self.queue):
            self.pass_number, self.served = self.pass_number + 1, 0
            self.fill()
        rng = random.Random(f"{self.settings.seed}/{self.name}/{self.pass_number}/{self.served}")
        batch = collated(self.name, self.queue[self.served], inventory, rng)
        self.served += 1
        return batch

    @property
    def passes(self):
        return self.pass_number + (self.served / len(self.queue) if self.queue else 0)


def batched(groups, limit, together, rng):
    """Lists of windows of like length. `together` keeps each group's windows side by side, in order."""
    out = []
    if not together:
        windows = [w for g in groups for w in g]
        rng.shuffle(windows)
        blocks = [windows[i:i + 400] for i in range(0, len(windows), 400)]
        groups = [sorted(b, key=len) for b in blocks]
    for group in groups:
        batch, longest = [], 0
        for w in group:
            longest = max(longest, len(w))
            if batch and longest * (len(batch) + 1) > limit:
                out.append(batch)
                batch, longest = [], len(w)
            batch.append(w)
        if batch:
            out.append(batch)
    rng.shuffle(out)
    return out


class Stream:
    """Draws tasks in proportion to the square root of their size times their weight."""

    def __init__(self, tasks, weights, seed):
        self.tasks = tasks
        self.shares = [weights.get(t.name, 1.0) * t.size ** 0.5 for t in tasks]
        self.rng = random.Random(seed)

    def next(self, inventory):
        return self.rng.choices(self.tasks, self.shares)[0].next(inventory)

    def state(self):
        return {"rng": self.rng.getstate(), "tasks": {t.name: (t.pass_number, t.served) for t in self.tasks}}

    def restore(self, state):
        self.rng.setstate(state["rng"])
        for t in self.tasks:
            if t.name in state["tasks"]:
                t.pass_number, t.served = state["tasks"][t.name]
