"""Writes the list of the program's data files: name, bytes and SHA-256 of each, tab-separated.

The server refuses to start where a file is missing or cut short, and to answer from one that was altered.
"""

import hashlib
import pathlib

SOURCES = pathlib.Path(__file__).resolve().parent.parent / "Sources"
FOLDER = SOURCES / "Lexicon" / "Data"
MODELS = SOURCES / "NeuralEncoder" / "Resources"
NAME = "manifest.txt"


def manifest() -> str:
    lines = ["# Data files: name, bytes, SHA-256. Made by `make protocol`."]
    for path in sorted([*FOLDER.iterdir(), *MODELS.glob("*.weights")], key=lambda path: path.name.encode()):
        if path.is_file() and path.name != NAME and not path.name.startswith("."):
            data = path.read_bytes()
            lines.append(f"{path.name}\t{len(data)}\t{hashlib.sha256(data).hexdigest()}")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    (FOLDER / NAME).write_text(manifest(), encoding="utf-8")
