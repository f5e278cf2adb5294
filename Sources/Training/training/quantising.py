"""What int8 costs: the model with its products done as the shipped kernels do them, simulated in float."""

import torch
import torch.nn.functional as F
from torch import nn

ENCODER = {"qkv", "out", "up", "down"}
# The widest heads; the others are too small to gain by it.
WIDE = {f"syntax.{part}" for part in ("upos", "feats", "lemma", "dependent", "head", "arc.start.0", "arc.end.0", "arc.product")}
WIDE |= {f"stance.{head}.0.0" for head in ("toward", "between", "act")}


def is_quantised(name):
    """Whether a matrix ships as int8."""
    module, _, kind = name.rpartition(".")
    if kind != "weight":
        return False
    if module.startswith(("encoder.", "stance.layers.")):
        return module in ("encoder.pieces", "encoder.positions") or module.rpartition(".")[2] in ENCODER
    return module in WIDE


def rows(x):
    """Rounds each row to 255 steps by its largest value."""
    scale = x.abs().amax(-1, keepdim=True).clamp(min=1e-12) / 127
    return (x / scale).round().clamp(-127, 127) * scale


def names(model):
    """The matrices that ship as int8."""
    return {name for name, _ in model.named_parameters() if is_quantised(name)}


def simulate(model, names):
    """Rounds the weights called so in place; their products round their input rows from now on."""
    with torch.no_grad():
        for name, p in model.named_parameters():
            if name in names:
                p.copy_(rows(p))
    for name, module in model.named_modules():
        if isinstance(module, nn.Linear) and name + ".weight" in names:
            module.forward = lambda x, m=module: F.linear(rows(x), m.weight, m.bias)
    return model


def learn_rounded(model):
    """Products round weights and input rows from now on, and gradients pass as if they did not."""
    through = lambda x: x + (rows(x.detach()) - x.detach())
    for name, module in model.named_modules():
        if isinstance(module, nn.Linear) and is_quantised(name + ".weight"):
            module.forward = lambda x, m=module: F.linear(through(x), through(m.weight), m.bias)
