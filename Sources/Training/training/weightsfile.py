"""The one file that ships: a table of tensors and lists, each at a multiple of 64 bytes, to be mapped as it is. README.md has the layout."""

import struct
from dataclasses import dataclass

import numpy as np

MAGIC, VERSION, ALIGNMENT = b"RAPPMODL", 1, 64
HEADER, ENTRY = struct.Struct("<8sIIQQ32x"), struct.Struct("<64sII4IQQQ16x")
FLOAT32, INT8, LINES = 0, 1, 2


@dataclass
class Tensor:
    """Numbers as stored; int8 rows have a float32 scale each."""
    values: np.ndarray
    scales: np.ndarray | None = None

    def floats(self):
        if self.scales is None:
            return self.values
        return self.values.astype(np.float32) * self.scales[:, None]


def quantised(matrix):
    """Symmetric int8 with a scale for every row, that is for every output channel or embedding."""
    scales = np.maximum(np.abs(matrix).max(1), 1e-12).astype(np.float32) / np.float32(127)
    values = np.clip(np.rint(matrix / scales[:, None]), -127, 127).astype(np.int8)
    return Tensor(values, scales)


def aligned(offset):
    return -(-offset // ALIGNMENT) * ALIGNMENT


def write(path, tensors, lists):
    """`tensors` by name, `lists` of strings by name. The same content gives the same bytes."""
    blocks, entries = [], []
    at = aligned(HEADER.size + ENTRY.size * (len(tensors) + len(lists)))

    def put(content):
        nonlocal at
        start, at = at, aligned(at + len(content))
        blocks.append((start, content))
        return start

    for name in sorted(tensors):
        t = tensors[name]
        kind = FLOAT32 if t.scales is None else INT8
        values = np.ascontiguousarray(t.values, "<f4" if kind == FLOAT32 else "i1")
        dims = [*values.shape, 0, 0, 0][:4]
        start = put(values.tobytes())
        scales = put(np.ascontiguousarray(t.scales, "<f4").tobytes()) if kind == INT8 else 0
        entries.append(ENTRY.pack(name.encode(), kind, values.ndim, *dims, start, values.nbytes, scales))
    for name in sorted(lists):
        content = "\n".join(lists[name]).encode()
        entries.append(ENTRY.pack(name.encode(), LINES, 1, len(lists[name]), 0, 0, 0, put(content), len(content), 0))
    out = bytearray(at)
    out[:HEADER.size] = HEADER.pack(MAGIC, VERSION, len(entries), HEADER.size, at)
    out[HEADER.size:HEADER.size + ENTRY.size * len(entries)] = b"".join(entries)
    for start, content in blocks:
        out[start:start + len(content)] = content
    with open(path, "wb") as stream:
        stream.write(out)
    return len(out)


def read(path):
    """(tensors, lists); ValueError where the file is not one of ours or is cut short."""
    with open(path, "rb") as stream:
        content = stream.read()
    if len(content) < HEADER.size:
        raise ValueError("cut short")
    magic, version, count, table, size = HEADER.unpack_from(content)
    if magic != MAGIC or version != VERSION:
        raise ValueError("not a weights file of this version")
    if len(content) != size:
        raise ValueError("cut short")
    tensors, lists = {}, {}
    for i in range(count):
        name, kind, rank, *dims, start, length, scales = ENTRY.unpack_from(content, table + i * ENTRY.size)
        name = name.rstrip(b"\0").decode()
        if kind == LINES:
            lists[name] = content[start:start + length].decode().split("\n")
            continue
        shape = dims[:rank]
        values = np.frombuffer(content, "<f4" if kind == FLOAT32 else "i1", int(np.prod(shape)), start).reshape(shape)
        tensors[name] = Tensor(values, np.frombuffer(content, "<f4", shape[0], scales) if kind == INT8 else None)
    return tensors, lists
