"""The heads: everything that is read off one pass of the encoder. Each is a few small products, no recurrence."""

import torch
import torch.nn.functional as F
from torch import nn

from .encoder import LAYERS, MARKED, WIDTH, Layer
from .labels import ACTS, BIO, BOUNDARIES, EVENTS, MENTIONS, NAMES, PAIR_SIDES, ROLES, SIDES


def hidden(width_in, width_out, dropout=0.2):
    return nn.Sequential(nn.Linear(width_in, width_out), nn.GELU(), nn.Dropout(dropout))


class Biaffine(nn.Module):
    """score[i, j] = from_i · U · to_j + u · to_j, over projections of the hidden states."""

    def __init__(self, width, dropout=0.2):
        super().__init__()
        self.start, self.end = hidden(WIDTH, width, dropout), hidden(WIDTH, width, dropout)
        self.product = nn.Linear(width, width, bias=False)
        self.bias = nn.Linear(width, 1, bias=False)
        nn.init.normal_(self.product.weight, std=width ** -0.5 * 0.1)

    def forward(self, starts, ends):
        ends = self.end(ends)
        return self.product(self.start(starts)) @ ends.transpose(1, 2) + self.bias(ends).transpose(1, 2)


class Tags(nn.Module):
    """Labels of pieces."""

    def __init__(self):
        super().__init__()
        self.boundary = nn.Linear(WIDTH, len(BOUNDARIES))
        self.names = nn.Linear(WIDTH, len(NAMES))
        self.source = nn.Linear(WIDTH, len(BIO))
        self.cue = nn.Linear(WIDTH, len(BIO))
        self.content = nn.Linear(WIDTH, len(BIO))
        self.events = nn.Linear(WIDTH, len(EVENTS))


class Syntax(nn.Module):
    """Labels of words, their heads and relations. A word is its first piece; the root is the window's first vector."""

    def __init__(self, upos, feats, lemmas, relations, arc=256, label=128):
        super().__init__()
        self.upos = nn.Linear(WIDTH, upos)
        self.feats = nn.Linear(WIDTH, feats)
        self.lemma = nn.Linear(WIDTH, lemmas)
        self.arc = Biaffine(arc)
        self.dependent, self.head = nn.Linear(WIDTH, label), nn.Linear(WIDTH, label)
        self.sum, self.product = nn.Linear(label, relations), nn.Linear(label, relations, bias=False)
        self.drop = nn.Dropout(0.2)

    def relation(self, dependents, heads):
        a, b = self.dependent(dependents), self.head(heads)
        return self.sum(self.drop(F.gelu(a + b))) + self.product(self.drop(a * b))


class Coreference(nn.Module):
    """Scores of a mention with each earlier one; no antecedent scores 0. Mentions are [first; head; last] piece.
    Which words are heads of mentions, and of what kind, is read off the words."""

    DISTANCES, MATCHES = 10, 4

    def __init__(self, width=128):
        super().__init__()
        self.kind = nn.Linear(WIDTH, len(MENTIONS))
        self.mention = hidden(3 * WIDTH, width)
        self.product = nn.Linear(width, width, bias=False)
        self.bias = nn.Linear(width, 1)
        self.distance, self.match = nn.Linear(width, self.DISTANCES), nn.Linear(width, self.MATCHES)
        nn.init.normal_(self.product.weight, std=0.01)

    def forward(self, vectors, distances, matches):
        m = self.mention(vectors)
        score = self.product(m) @ m.T + self.bias(m).T
        return score + self.distance(m).gather(1, distances) + self.match(m).gather(1, matches)


class Stance(nn.Module):
    """Sides and acts off a sentence that went through last layers of its own with its mentions marked:
    [first vector; mentions; mean of the pieces]."""

    def __init__(self, dropout=0.1, width=256):
        super().__init__()
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(MARKED, LAYERS))
        self.roles = nn.Embedding(len(ROLES), WIDTH)
        self.toward = nn.Sequential(hidden(3 * WIDTH, width), nn.Linear(width, len(SIDES)))
        self.between = nn.Sequential(hidden(4 * WIDTH, width), nn.Linear(width, len(PAIR_SIDES)))
        self.act = nn.Sequential(hidden(4 * WIDTH, width), nn.Linear(width, len(ACTS)))
        nn.init.normal_(self.roles.weight, std=0.02)
        with torch.no_grad():
            self.roles.weight[0] = 0
