"""Checkpoints: everything a run needs to go on where it stopped. Written beside, then renamed, so that none is ever half there."""

import os

import torch


def save(path, **state):
    torch.save(state, path + ".new")
    os.replace(path + ".new", path)


def load(path):
    return torch.load(path, weights_only=False, map_location="cpu")
