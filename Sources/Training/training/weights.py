"""Weights as the commands take and give them: checkpoints of a run, or the exported file."""

import hashlib
import os

import numpy as np
import torch

from . import checkpoints, labels, weightsfile
from .encoder import MARKED
from .model import Model
from .pieces import GAPS, SHAPES
from .quantising import is_quantised

FIXED = {"names": labels.NAMES, "bio": labels.BIO, "events": labels.EVENTS, "mentions": labels.MENTIONS, "boundary": labels.BOUNDARIES, "sides": labels.SIDES,
         "roles": labels.ROLES, "pair_sides": labels.PAIR_SIDES, "acts": labels.ACTS, "shapes": SHAPES, "gaps": GAPS}
LIMIT = 32 * 1000 * 1000
STANCE_LAYERS = "stance.layers."


def is_exported(path):
    """Whether a file is of the shipped form, not a checkpoint."""
    with open(path, "rb") as stream:
        return stream.read(8) == weightsfile.MAGIC


def load(path, strict=True):
    """A model with the weights of a checkpoint or of an exported file; if not `strict`, tensors of another shape or name stay as they begin."""
    if is_exported(path):
        tensors, lists = weightsfile.read(path)
        model = Model({k: lists["label." + k] for k in ("upos", "feats", "lemma", "deprel")})
        found = {k: torch.from_numpy(np.array(t.floats())) for k, t in tensors.items()}
    else:
        state = checkpoints.load(path)
        model = Model(state["inventory"])
        found = state["model"]
    if not strict:
        own = model.state_dict()
        found = {k: v for k, v in found.items() if k in own and own[k].shape == v.shape}
    model.load_state_dict(found, strict=strict)
    if not any(k.startswith(STANCE_LAYERS) for k in found):
        begin_stance(model)
    return model


def begin_stance(model):
    """Stance's own layers begin as the encoder's last ones."""
    for own, shared in zip(model.stance.layers, model.encoder.layers[MARKED:]):
        own.load_state_dict(shared.state_dict())


def take_stance(model, path):
    """The stance heads and their layers of another run, which must have been trained over the same layers below."""
    other = load(path)
    below = model.encoder.below_marks()
    for name, value in other.encoder.below_marks().items():
        if not torch.equal(value, below[name]):
            raise SystemExit(f"{path}: encoder.{name} differs from the other weights'; train both with frozen_layers of {MARKED} or more from one start")
    model.stance.load_state_dict(other.stance.state_dict())


def averaged(paths):
    """(mean of the weights, inventory) of checkpoints; what all have alike stays so to the bit."""
    models = [load(path, strict=False) for path in paths]
    first, *others = [model.state_dict() for model in models]
    mean = lambda name, value: value + sum(other[name] - value for other in others) / len(paths)
    return {name: mean(name, value) for name, value in first.items()}, models[0].inventory


def int8_names(path):
    """The matrices that an exported file holds as int8."""
    return {name for name, t in weightsfile.read(path)[0].items() if t.scales is not None}


def adopt(model, path):
    """Puts the weights found at a path into a model; a label that both know keeps its row, others start anew."""
    source = load(path, strict=False)
    mine, theirs = model.state_dict(), source.state_dict()
    rows = {"syntax.upos": "upos", "syntax.feats": "feats", "syntax.lemma": "lemma", "syntax.sum": "deprel", "syntax.product": "deprel"}
    with torch.no_grad():
        for name, value in mine.items():
            inventory = rows.get(name.rpartition(".")[0])
            if inventory:
                place = {label: i for i, label in enumerate(source.inventory[inventory])}
                for i, label in enumerate(model.inventory[inventory]):
                    if label in place:
                        value[i] = theirs[name][place[label]]
            elif name in theirs and theirs[name].shape == value.shape:
                value.copy_(theirs[name])


def export(model, vocabulary, path, pair_side_bias=0.0):
    """Writes the shipped file; returns its size and SHA-256. `pair_side_bias` is added to the scores of every side between two
    mentions, which are rare in training: without it a side is found half as often."""
    tensors = {}
    for name, value in model.state_dict().items():
        value = value.numpy().astype(np.float32)
        if name == "stance.between.1.bias":
            value = value + np.float32(pair_side_bias) * np.array([side != "none" for side in labels.PAIR_SIDES], np.float32)
        tensors[name] = weightsfile.quantised(value) if is_quantised(name) else weightsfile.Tensor(value)
    lists = {"label." + k: v for k, v in {**FIXED, **model.inventory}.items()}
    with open(vocabulary, encoding="utf-8") as stream:
        lists["vocabulary"] = stream.read().rstrip("\n").split("\n")
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    size = weightsfile.write(path, tensors, lists)
    if size > LIMIT:
        raise SystemExit(f"{path}: {size} bytes, {LIMIT} are allowed")
    with open(path, "rb") as stream:
        return size, hashlib.sha256(stream.read()).hexdigest()
