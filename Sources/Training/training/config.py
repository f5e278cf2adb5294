"""Settings, read from TOML."""

import os
import tomllib
from types import SimpleNamespace

DEFAULT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "config.toml")


def read(path=None):
    with open(path or DEFAULT, "rb") as stream:
        tables = tomllib.load(stream)
    return SimpleNamespace(**tables["train"], tasks=tables["tasks"], losses=tables["losses"])
