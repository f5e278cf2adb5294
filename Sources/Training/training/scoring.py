"""Scores of each head on development passages: gold words and mentions are given, everything else is predicted."""

import collections
import random

import torch

from .batches import batched, collated
from .decoding import best_path, spans, tree
from .labels import BIO, EVENTS, MENTIONS, NAMES, TURNED
from .passages import IGNORE

BATCH_PIECES = 4096


class Counts(collections.Counter):
    def sets(self, name, system, gold):
        self[name, "both"] += len(system & gold)
        self[name, "system"] += len(system)
        self[name, "gold"] += len(gold)

    def right(self, name, right, total):
        self[name, "right"] += int(right)
        self[name, "total"] += int(total)

    def kinds(self, system, gold):
        """Which words head mentions of each kind."""
        for i, name in enumerate(MENTIONS[1:], 1):
            for side, total in (("both", (gold == i) & (system == i)), ("system", (gold != IGNORE) & (system == i)), ("gold", gold == i)):
                self["mention_" + name, side] += int(total.sum())

    def figures(self):
        out = {}
        for name in dict.fromkeys(n for n, _ in self):
            if (name, "total") in self:
                out[name] = self[name, "right"] / max(1, self[name, "total"])
            else:
                out[name] = 2 * self[name, "both"] / max(1, self[name, "system"] + self[name, "gold"])
        return {k: round(100 * v, 2) for k, v in out.items()}


def macro(pairs, classes):
    """Macro-averaged F1 of (gold, system) pairs."""
    total = 0.0
    for c in classes:
        both = sum(g == s == c for g, s in pairs)
        total += 2 * both / max(1, sum(g == c for g, _ in pairs) + sum(s == c for _, s in pairs))
    return round(100 * total / len(classes), 2)


def shuffled(passages):
    """In a fixed random order, so that a share of a set that is sorted by label is like the whole."""
    passages = list(passages)
    return random.Random(0).sample(passages, len(passages))


@torch.no_grad()
def scored(model, passages, limit=None, window=160):
    """Figures in percent, by measure. `limit` stops after so many pieces."""
    model.eval()
    device = next(model.parameters()).device
    groups, pieces = [], 0
    for p in passages:
        groups.append(list(p.windows(lambda: window)))
        pieces += len(p)
        if limit and pieces >= limit:
            break
    counts, toward, between = Counts(), [], []
    for windows in batched(groups, BATCH_PIECES, any(w.mentions for g in groups for w in g), Unshuffled()):
        batch = collated("", windows, model.inventory).mapped(lambda t: t.to(device))
        if batch.tags or batch.words or batch.links or batch.mentions:
            score_encoded(model, batch, windows, counts)
        if batch.targets:
            toward += zip(batch.targets.sides.tolist(), model.toward_scores(batch).argmax(1).tolist())
        if batch.pairs:
            score_pairs(model, batch, counts, between)
    out = counts.figures()
    if toward:
        out["toward_macro"] = macro(toward, range(3))
    if between:
        out["between_five"] = macro(between, range(5))
        sided = [(g, s) for g, s in between if g]
        out["between_sign"] = round(100 * sum(g == s for g, s in sided) / max(1, len(sided)), 2)
    return out


class Unshuffled:
    def shuffle(self, _):
        pass


def score_encoded(model, batch, windows, counts):
    h = model.encode(batch)
    score_tags(model, h, windows, counts)
    if batch.words:
        score_syntax(model, h, batch.words, windows, counts)
    for kind, (starts, ends) in batch.links.items():
        counts.right("link_" + kind, (model.link_scores(h, kind, starts, batch.lengths).argmax(1) == ends).sum(), len(ends))
    if batch.mentions:
        best = model.coreference_scores(h, batch.mentions).argmax(1)
        counts.kinds(model.coreference.kind(model.word_vectors(h, batch.words)).argmax(-1), batch.words.mentions)
        counts.right("antecedent", batch.mentions.antecedents[torch.arange(len(best)), best].sum(), len(best))


def score_tags(model, h, windows, counts):
    for i, w in enumerate(windows):
        x = h[i, 1:1 + len(w)]
        scores = lambda name: getattr(model.tags, name)(x).float().cpu().numpy()
        if "boundary" in w.tags:
            system, gold = scores("boundary").argmax(1), w.tags["boundary"]
            for name, level in (("word_ends", 1), ("sentence_ends", 2)):
                counts.sets(name, set((system[:-1] >= level).nonzero()[0]), set((gold[:-1] >= level).nonzero()[0]))
        for name in ("source", "cue", "content"):
            if name in w.tags:
                found = set(spans(best_path(scores(name), BIO)))
                counts.sets(name, found, set(spans([BIO[t] for t in w.tags[name]])))
                inside = lambda ss: {p for a, b, _ in ss for p in range(a, b + 1)}
                counts.sets(name + "_pieces", inside(found), inside(set(spans([BIO[t] for t in w.tags[name]]))))
        if "names" in w.tags:
            score_names(counts, best_path(scores("names"), NAMES), w.tags["names"])
        if "events" in w.tags:
            known = w.tags["events"] != IGNORE
            gold = [EVENTS[t] if t >= 0 else "O" for t in w.tags["events"]]
            system = [s for s in spans(best_path(scores("events"), EVENTS)) if known[s[0]]]
            counts.sets("trigger_classed", set(system), set(spans(gold)))
            counts.sets("trigger", {s[:2] for s in system}, {s[:2] for s in spans(gold)})


def score_names(counts, path, allowed):
    """A name is right when its extent is and its type is among the allowed; GPE and LOC count as one, as do EVENT and MISC."""
    fold = {"GPE": "LOC", "EVENT": "MISC"}
    gold, at = [], 0
    while at < len(allowed):
        kinds = frozenset(fold.get(n[2:], n[2:]) for b, n in enumerate(NAMES) if n[0] == "B" and allowed[at] >> b & 1)
        end = at + 1
        if kinds:
            while end < len(allowed) and any(allowed[end] >> b & 1 for b, n in enumerate(NAMES) if n[0] == "I"):
                end += 1
            gold.append((at, end - 1, kinds))
        at = end
    system = [(a, b, fold.get(k, k)) for a, b, k in spans(path) if allowed[a]]
    known = {(a, b): kinds for a, b, kinds in gold}
    matched = {(a, b) for a, b, k in system if k in known.get((a, b), ())}
    for name, keep in (("names", lambda kinds: True), ("names_core", lambda kinds: kinds & {"PER", "ORG", "LOC"})):
        counts[name, "both"] += sum(keep(known[s]) and True or False for s in matched)
        counts[name, "system"] += sum(bool(keep({k})) for _, _, k in system)
        counts[name, "gold"] += sum(bool(keep(kinds)) for _, _, kinds in gold)


def score_syntax(model, h, words, windows, counts):
    x = model.word_vectors(h, words)
    known = words.heads != IGNORE
    for k in ("upos", "feats", "lemma"):
        gold = getattr(words, k)
        counts.right(k, ((getattr(model.syntax, k)(x).argmax(-1) == gold) & known).sum(), known.sum())
    arcs = model.arc_scores(x, words)
    heads = torch.zeros_like(words.heads)
    for i, w in enumerate(windows):
        sentences = words.sentences[i, 1:1 + len(w.words.pieces)]
        for number in sentences.unique():
            at = torch.cat([torch.zeros(1, dtype=torch.long), 1 + (sentences == number).nonzero().squeeze(1)])
            found = tree(arcs[i][at][:, at].cpu().numpy())
            heads[i, at[1:]] = at[torch.tensor(found[1:])]
    relations = model.relation_scores(x, heads).argmax(-1)
    coarse = torch.tensor([sorted({r.split(":")[0] for r in model.inventory["deprel"]}).index(r.split(":")[0]) for r in model.inventory["deprel"]])
    right = (heads == words.heads) & known
    same = (coarse[relations] == coarse[words.deprel.clamp(min=0)]) & (words.deprel >= 0)
    counts.right("uas", right.sum(), known.sum())
    counts.right("las", (right & same).sum(), known.sum())


def score_pairs(model, batch, counts, between):
    """Sides are the mean of both orders: which mention is called the first means nothing."""
    sides, acts = model.pair_scores(batch)
    pairs = batch.pairs
    known = pairs.acts != IGNORE
    if known.any():
        counts.right("act", (acts.argmax(1) == pairs.acts)[known].sum(), known.sum())
    known = pairs.sides != IGNORE
    if known.any():
        (first, a), (second, b) = pairs.spans
        pairs.spans = [(first, b), (second, a)]
        back = model.pair_scores(batch)[0].softmax(1)[:, TURNED]
        best = (sides.softmax(1) + back).argmax(1)
        between += zip(pairs.sides[known].tolist(), best[known].tolist())
