"""The encoder: BERT with six layers of 384, over word pieces, their shapes and the gaps before them."""

import torch
import torch.nn.functional as F
from torch import nn

from .pieces import GAPS, SHAPES

WIDTH, INNER, HEADS, LAYERS, POSITIONS, VOCABULARY = 384, 1536, 12, 6, 512, 30522
EPSILON = 1e-12
MARKED = 3  # the stance heads mark mentions in what enters this layer and go through layers of their own from there


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

    def forward(self, x, mask):
        b, n, _ = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        # Written out: the fused attention's backward pass is five times slower on CPUs in bfloat16.
        scores = (q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2) + mask.to(q.dtype)
        y = scores.softmax(-1).to(v.dtype) @ v
        x = self.norm1(x + self.drop(self.out(y.transpose(1, 2).reshape(b, n, WIDTH))))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    def __init__(self, dropout=0.1):
        super().__init__()
        self.frozen = 0
        self.pieces = nn.Embedding(VOCABULARY, WIDTH, sparse=True)  # a batch touches few of them
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(len(SHAPES), WIDTH)
        self.gaps = nn.Embedding(len(GAPS), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        nn.init.zeros_(self.shapes.weight)
        nn.init.zeros_(self.gaps.weight)

    def forward(self, ids, shapes, gaps, lengths):
        return self.end(self.begin(ids, shapes, gaps, lengths), lengths)

    def begin(self, ids, shapes, gaps, lengths):
        """The embeddings and the layers before `MARKED`."""
        with torch.set_grad_enabled(torch.is_grad_enabled() and self.frozen < MARKED):
            x = self.pieces(ids) + self.positions(torch.arange(ids.shape[1])) + self.shapes(shapes) + self.gaps(gaps)
            return through(self.layers[:MARKED], self.drop(self.norm(x)), lengths)

    def end(self, x, lengths):
        """The layers from `MARKED` on."""
        return through(self.layers[MARKED:], x, lengths)

    def freeze(self, layers):
        """The first so many layers, and the embeddings with them, stay as they are."""
        self.frozen = layers
        if layers:
            for name, p in self.named_parameters():
                if layer_of(name) < layers:
                    p.requires_grad_(False)

    def below_marks(self):
        """What comes before layer `MARKED`, by name."""
        return {name: value for name, value in self.state_dict().items() if layer_of(name) < MARKED}

    def load_base(self, tensors):
        """Takes the weights of a BERT checkpoint; its one token type is folded into the positions."""
        get = lambda name: tensors[name] if name in tensors else tensors["bert." + name]
        with torch.no_grad():
            self.pieces.weight.copy_(get("embeddings.word_embeddings.weight"))
            self.positions.weight.copy_(get("embeddings.position_embeddings.weight") + get("embeddings.token_type_embeddings.weight")[0])
            copy(self.norm, get, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                at = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    getattr(layer.qkv, part).copy_(torch.cat([get(f"{at}attention.self.{x}.{part}") for x in ("query", "key", "value")]))
                copy(layer.out, get, at + "attention.output.dense")
                copy(layer.norm1, get, at + "attention.output.LayerNorm")
                copy(layer.up, get, at + "intermediate.dense")
                copy(layer.down, get, at + "output.dense")
                copy(layer.norm2, get, at + "output.LayerNorm")


def layer_of(name):
    """The layer that a parameter belongs to; -1 for the embeddings and their norm."""
    return int(name.split(".")[1]) if name.startswith("layers.") else -1


def through(layers, x, lengths):
    mask = torch.where(torch.arange(x.shape[1]) < lengths.unsqueeze(1), 0.0, -1e4)[:, None, None, :]
    for layer in layers:
        x = layer(x, mask)
    return x


def copy(module, get, name):
    module.weight.copy_(get(name + ".weight"))
    module.bias.copy_(get(name + ".bias"))
