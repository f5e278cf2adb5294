"""Readers: one module a kind of data, each yielding passages. Spans in the data count code points of `text`."""

import gzip
import json
import os


def lines(data, name):
    """The lines of a file of the data folder, packed or not."""
    path = os.path.join(data, name)
    if not os.path.exists(path) and os.path.exists(path + ".gz"):
        path += ".gz"
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as stream:
        yield from stream


def records(data, name):
    return (json.loads(line) for line in lines(data, name))
