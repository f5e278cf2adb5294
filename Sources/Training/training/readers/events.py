"""ECB+: event triggers and their class, in the sentences that annotators validated."""

import numpy as np

from ..labels import EVENT_KINDS, EVENTS, event_kind
from ..passages import IGNORE, Alignment, from_pieces
from . import records


def passages(data, name, split):
    for record in records(data, name):
        yield passage(record, split)


def passage(record, split):
    pieces = split(record["text"])
    align = Alignment(pieces)
    begins = [align.at(s) for s, _ in record["sentences"]]
    out = from_pieces(record["id"], pieces, sorted({b for b in begins if b < len(pieces)} | {0}))
    tags = np.full(len(pieces), IGNORE, np.int8)
    for start, end in (record["sentences"][i] for i in validated(record)):
        span = align.span(start, end)
        if span:
            tags[span[0]:span[1] + 1] = 0
    for event in record["events"]:
        span = align.span(event["start"], event["end"])
        if span and tags[span[0]] == 0:
            tags[span[0]:span[1] + 1] = EVENTS.index("I")
            tags[span[0]] = EVENTS.index("B-" + EVENT_KINDS[event_kind(event["kind"])])
    out.tags["events"] = tags
    return out


def validated(record):
    """Places in `sentences` of the validated ones, which are named by their numbers in the source."""
    numbers = [int(n) for n in record["sent_ids"]]
    return [numbers.index(n) for n in map(int, record["validated_sentences"]) if n in numbers]
