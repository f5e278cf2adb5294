"""The teacher's encoder: MPNet (Song et al. 2020), twelve layers of 768 over the same word pieces, with shapes and gaps added."""

import math

import torch
import torch.nn.functional as F
from torch import nn

from .encoder import copy
from .labels import ROLES
from .pieces import CLS, GAPS, SEP, SHAPES

WIDTH, INNER, HEADS, LAYERS, POSITIONS, VOCABULARY = 768, 3072, 12, 12, 514, 30527
EPSILON = 1e-5
BUCKETS, FURTHEST = 32, 128
OPEN, PAD, CLOSE, SHIFT = 0, 1, 2, 4  # its own marks of a window; all other pieces are BERT's, four places on


class Layer(nn.Module):
    def __init__(self, dropout):
        super().__init__()
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, EPSILON)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, bias):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        scores = (q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2) + bias.to(q.dtype)
        y = self.drop(scores.softmax(-1)).to(v.dtype) @ v
        x = self.norm1(x + self.drop(self.out(y.transpose(1, 2).reshape(b, n, WIDTH))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class MPNet(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes, self.gaps = nn.Embedding(len(SHAPES), WIDTH), nn.Embedding(len(GAPS), WIDTH)
        self.roles = nn.Embedding(len(ROLES), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(dropout)
        self.distances = nn.Embedding(BUCKETS, HEADS)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        for fresh in (self.shapes, self.gaps):
            nn.init.zeros_(fresh.weight)
        nn.init.normal_(self.roles.weight, std=0.02)
        with torch.no_grad():
            self.roles.weight[0] = 0

    def forward(self, ids, shapes, gaps, lengths, roles=None):
        places = torch.arange(ids.shape[1])
        within = places < lengths.unsqueeze(1)
        ids = torch.where(ids == CLS, OPEN, torch.where(ids == SEP, CLOSE, ids + SHIFT)).masked_fill(~within, PAD)
        x = self.pieces(ids) + self.positions(places + PAD + 1) + self.shapes(shapes) + self.gaps(gaps)
        if roles is not None:
            x = x + self.roles(roles)
        x = self.drop(self.norm(x))
        bias = self.distances(buckets(ids.shape[1])).permute(2, 0, 1) + torch.where(within, 0.0, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_base(self, tensors):
        """Takes the weights of an MPNet checkpoint; pieces that it lacks keep their random ones."""
        with torch.no_grad():
            self.pieces.weight.copy_(tensors["embeddings.word_embeddings.weight"])
            self.positions.weight.copy_(tensors["embeddings.position_embeddings.weight"])
            copy(self.norm, tensors.__getitem__, "embeddings.LayerNorm")
            self.distances.weight.copy_(tensors["encoder.relative_attention_bias.weight"])
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    getattr(layer.qkv, part).copy_(torch.cat([tensors[f"{at}attention.attn.{x}.{part}"] for x in "qkv"]))
                copy(layer.out, tensors.__getitem__, at + "attention.attn.o")
                copy(layer.norm1, tensors.__getitem__, at + "attention.LayerNorm")
                copy(layer.up, tensors.__getitem__, at + "intermediate.dense")
                copy(layer.down, tensors.__getitem__, at + "output.dense")
                copy(layer.norm2, tensors.__getitem__, at + "output.LayerNorm")


def buckets(length):
    """The bucket of the distance between two places: one each up to eight, then ever wider ones, before and after apart."""
    places = torch.arange(length)
    distance = places[None, :] - places[:, None]
    half, exact = BUCKETS // 2, BUCKETS // 4
    far = distance.abs().clamp(min=1).float()
    wide = exact + (torch.log(far / exact) / math.log(FURTHEST / exact) * (half - exact)).long()
    return half * (distance > 0) + torch.where(distance.abs() < exact, distance.abs(), wide.clamp(max=half - 1))
