"""Settings, read from TOML: those of the package, and over them what another file changes."""

import os
import tomllib
from types import SimpleNamespace

DEFAULT = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "config.toml")


def read(path=None):
    with open(DEFAULT, "rb") as stream:
        tables = tomllib.load(stream)
    if path:
        with open(path, "rb") as stream:
            changes = tomllib.load(stream)
        for table, values in changes.items():
            unknown = values.keys() - tables.get(table, {}).keys()
            if unknown:
                raise SystemExit(f"{path}: [{table}] has {', '.join(sorted(unknown))}, which {DEFAULT} does not know")
            tables[table] |= values
    if tables["train"]["bfloat16"] == "auto":
        tables["train"]["bfloat16"] = multiplies_bfloat16()
    return SimpleNamespace(**tables["train"], **tables["export"], tasks=tables["tasks"], losses=tables["losses"])


def multiplies_bfloat16():
    """Whether this CPU has instructions for it; without them it is slower than float32 by far."""
    import torch
    return any(getattr(torch.cpu, name, bool)() for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported"))
