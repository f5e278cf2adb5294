"""Small test vectors from sentences of our own: what another implementation of the model must reproduce."""

import json

import torch

from .batches import collated
from .labels import BIO, BOUNDARIES, EVENTS, NAMES
from .passages import from_pieces

TEXTS = [
    "The minister said on Monday that the talks hadn't failed.",
    "Observers from Freedonia cannot confirm the result, Anna Kowalczyk told reporters. \"We saw no violations,\" she added.",
    "SYLVANIA REJECTS REPORT\n\nThe government's spokesman called it \u201cbiased\u201d; 3.5% of ballots were void.",
]


@torch.no_grad()
def sample(model, split):
    """For each text its pieces, the first numbers of each piece's last hidden state, and the best label of each tag head."""
    model.eval()
    out = []
    for text in TEXTS:
        pieces = split(text)
        h = model.encode(collated("", [from_pieces("", pieces, [0])], model.inventory))[0, 1:1 + len(pieces)]
        best = lambda head, names: [names[i] for i in head(h).argmax(1).tolist()]
        out.append({"text": text, "ids": pieces.ids, "starts": pieces.starts, "ends": pieces.ends, "shapes": pieces.shapes, "gaps": pieces.gaps,
                    "hidden": [[round(x, 4) for x in row[:8].tolist()] for row in h],
                    "boundary": best(model.tags.boundary, BOUNDARIES), "names": best(model.tags.names, NAMES),
                    "events": best(model.tags.events, EVENTS),
                    **{k: best(getattr(model.tags, k), BIO) for k in ("source", "cue", "content")}})
    return out


def write(path, model, split):
    with open(path, "w", encoding="utf-8") as stream:
        json.dump(sample(model, split), stream, ensure_ascii=False, separators=(",", ":"))
        stream.write("\n")
