"""The model: encoder and heads, and the losses of one batch."""

import torch
import torch.nn.functional as F
from torch import nn

from .encoder import Encoder, through
from .heads import Biaffine, Coreference, Stance, Syntax, Tags
from .labels import ROLES
from .passages import IGNORE

FORBIDDEN = -1e4
SMOOTHING = 0.05


class Questions(nn.Module):
    """What answers questions about stance: `toward_scores` and `pair_scores` of a batch."""

    def stance_losses(self, batch):
        out = {}
        if batch.targets:
            asked = batch.targets
            scores = self.toward_scores(batch)
            if asked.told is not None:
                out["told_toward"] = told_loss(scores, asked.told)
            out["toward"] = ce(scores, asked.sides, SMOOTHING)
        if batch.pairs:
            asked = batch.pairs
            between, acts = self.pair_scores(batch)
            if asked.told is not None:
                out["told_between"] = told_loss(between, asked.told)
            if "side" in asked.known:
                out["between"] = ce(between, asked.sides, SMOOTHING)
            if "act" in asked.known:
                out["act"] = ce(acts, asked.acts, SMOOTHING)
        return out


class Model(Questions):
    def __init__(self, inventory, dropout=0.1):
        super().__init__()
        self.inventory = inventory
        self.encoder = Encoder(dropout)
        self.drop = nn.Dropout(dropout)
        self.tags = Tags()
        self.syntax = Syntax(*(len(inventory[k]) for k in ("upos", "feats", "lemma", "deprel")))
        self.links = nn.ModuleDict({"source": Biaffine(128), "content": Biaffine(128)})
        self.coreference = Coreference()
        self.stance = Stance(dropout)

    def encode(self, batch):
        return self.drop(self.encoder(batch.ids, batch.shapes, batch.gaps, batch.lengths))

    def losses(self, batch):
        """The mean loss of every head for which the batch holds gold."""
        out = self.stance_losses(batch)
        if not (batch.tags or batch.told or batch.words or batch.links or batch.mentions):
            return out
        h = self.encode(batch)
        for name, shares in batch.told.items():
            out["told_" + name] = told_loss(getattr(self.tags, name)(h[:, 1:1 + shares.shape[1]]).float(), shares)
        for name, gold in batch.tags.items():
            out[name] = tag_loss(name, getattr(self.tags, name)(h[:, 1:1 + gold.shape[1]]).float(), gold)
        if batch.words:
            out |= self.syntax_losses(h, batch.words)
        for name, (starts, ends) in batch.links.items():
            out["link_" + name] = F.cross_entropy(self.link_scores(h, name, starts, batch.lengths), ends)
        if batch.mentions:
            out["coreference"] = self.coreference_loss(h, batch.mentions)
        return out

    def word_vectors(self, h, words):
        return torch.gather(h, 1, words.pieces.unsqueeze(-1).expand(-1, -1, h.shape[-1]))

    def arc_scores(self, x, words):
        """score[b, i, j]: word i depends on j, both counted from 1; j = 0 is the root. Heads lie in the same sentence."""
        scores = self.syntax.arc(x, x).float()
        same = words.sentences.unsqueeze(2) == words.sentences.unsqueeze(1)
        same[:, :, 0] = True
        same &= ~torch.eye(same.shape[1], dtype=torch.bool)
        return scores.masked_fill(~same, FORBIDDEN)

    def relation_scores(self, x, heads):
        return self.syntax.relation(x, torch.gather(x, 1, heads.clamp(min=0).unsqueeze(-1).expand(-1, -1, x.shape[-1]))).float()

    def syntax_losses(self, h, words):
        x = self.word_vectors(h, words)
        out = {k: ce(getattr(self.syntax, k)(x).float(), getattr(words, k)) for k in ("upos", "feats", "lemma")}
        out["arc"] = ce(self.arc_scores(x, words), words.heads)
        out["relation"] = ce(self.relation_scores(x, words.heads), words.deprel)
        if words.mentions_known:
            out["kind"] = ce(self.coreference.kind(x).float(), words.mentions)
        return out

    def link_scores(self, h, kind, starts, lengths):
        """For each start (window, piece), scores of all pieces of its window; place 0 means none."""
        rows, pieces = starts
        scores = self.links[kind](h[rows, pieces].unsqueeze(1), h[rows]).squeeze(1).float()
        return scores.masked_fill(torch.arange(h.shape[1]) >= (lengths[rows] - 1).unsqueeze(1), FORBIDDEN)

    def coreference_scores(self, h, m):
        vectors = torch.cat([h[m.rows, m.firsts], h[m.rows, m.heads], h[m.rows, m.lasts]], -1)
        scores = self.coreference(vectors, m.distances, m.matches).float()
        earlier = torch.ones_like(scores, dtype=torch.bool).tril(-1)
        return torch.cat([torch.zeros(len(scores), 1), scores.masked_fill(~earlier, FORBIDDEN)], 1)

    def coreference_loss(self, h, m):
        scores = self.coreference_scores(h, m)
        gold = scores.masked_fill(~m.antecedents, FORBIDDEN)
        return (scores.logsumexp(1) - gold.logsumexp(1)).mean()

    def marked(self, batch, asked):
        """[first vector; mean of each marked span; mean of the pieces] of every question's window, read with its spans marked."""
        x = self.encoder.begin(batch.ids, batch.shapes, batch.gaps, batch.lengths)[asked.rows]
        lengths, roles = batch.lengths[asked.rows], torch.zeros(x.shape[:2], dtype=torch.long)
        for role, spans in asked.spans:
            roles = roles.masked_fill(inside(x, spans), ROLES.index(role))
        x = self.drop(through(self.stance.layers, x + self.stance.roles(roles), lengths)).float()
        own = torch.stack([torch.ones_like(lengths), lengths - 1], 1)
        return torch.cat([x[:, 0], *(mean(x, spans) for _, spans in asked.spans), mean(x, own)], -1)

    def toward_scores(self, batch):
        return self.stance.toward(self.marked(batch, batch.targets)).float()

    def pair_scores(self, batch):
        x = self.marked(batch, batch.pairs)
        return self.stance.between(x).float(), self.stance.act(x).float()


def ce(scores, gold, smoothing=0.0):
    """Cross entropy over what has gold, zero where nothing has; without a look at the numbers, for which a GPU would have to be waited for."""
    total = F.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=IGNORE, label_smoothing=smoothing, reduction="sum")
    return total / (gold != IGNORE).sum().clamp(min=1)


def told_loss(scores, shares):
    """Divergence from a teacher's probabilities, over what it told about."""
    likely = scores.log_softmax(-1)
    loss = (torch.xlogy(shares, shares) - shares * likely).sum(-1)
    return loss.sum() / (shares.sum(-1) > 0.5).sum().clamp(min=1)


def tag_loss(name, scores, gold):
    if name != "names":
        return ce(scores, gold)
    # `names` holds sets of allowed labels as bits; an empty set is left out.
    allowed = (gold.unsqueeze(-1) >> torch.arange(scores.shape[-1])) & 1 == 1
    loss = scores.logsumexp(-1) - scores.masked_fill(~allowed, FORBIDDEN).logsumexp(-1)
    known = gold != 0
    return (loss * known).sum() / known.sum().clamp(min=1)


def inside(x, spans):
    """Which places lie in each row's span [start, end)."""
    places = torch.arange(x.shape[1])
    return (places >= spans[:, :1]) & (places < spans[:, 1:])


def mean(x, spans):
    """Mean over each row's span; zero for an empty one."""
    at = inside(x, spans).unsqueeze(-1)
    return (x * at).sum(1) / at.sum(1).clamp(min=1)
