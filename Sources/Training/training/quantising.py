"""What int8 costs: the model with its products done as the shipped kernels do them, simulated in float."""

import torch
import torch.nn.functional as F
from torch import nn

ENCODER_PRODUCTS = ("qkv", "out", "up", "down")


def is_quantised(name, whole):
    """Whether a matrix ships as int8: the encoder's products and embeddings always, the heads' products if `whole`."""
    parts = name.split(".")
    if name in ("encoder.pieces.weight", "encoder.positions.weight"):
        return True
    if name.startswith("encoder."):
        return parts[-1] == "weight" and parts[-2] in ENCODER_PRODUCTS
    return whole and parts[-1] == "weight"


def rows(x):
    """Rounds each row to 255 steps by its largest value."""
    scale = x.abs().amax(-1, keepdim=True).clamp(min=1e-12) / 127
    return (x / scale).round().clamp(-127, 127) * scale


def simulate(model, whole=False):
    """Rounds weights in place; products round their input rows from now on."""
    with torch.no_grad():
        for name, p in model.named_parameters():
            if p.ndim == 2 and is_quantised(name, whole):
                p.copy_(rows(p))
    for name, module in model.named_modules():
        if isinstance(module, nn.Linear) and is_quantised(name + ".weight", whole):
            module.forward = lambda x, m=module: F.linear(rows(x), m.weight, m.bias)
    return model


def learn_rounded(model, whole=False):
    """Products round weights and input rows from now on, and gradients pass as if they did not."""
    through = lambda x: x + (rows(x.detach()) - x.detach())
    for name, module in model.named_modules():
        if isinstance(module, nn.Linear) and is_quantised(name + ".weight", whole):
            module.forward = lambda x, m=module: F.linear(through(x), through(m.weight), m.bias)
