"""A passage: a stretch of word pieces and all that is known about it. Windows are slices of passages at sentence cuts."""

import bisect
from dataclasses import dataclass, field

import numpy as np

IGNORE = -100


@dataclass
class Words:
    """Gold words of a passage, parallel columns. `heads` are word indices, -1 for a root; `sentences` are running numbers."""
    pieces: list = field(default_factory=list)
    upos: list = field(default_factory=list)
    feats: list = field(default_factory=list)
    lemma: list = field(default_factory=list)
    heads: list = field(default_factory=list)
    deprel: list = field(default_factory=list)
    sentences: list = field(default_factory=list)
    mentions: list = field(default_factory=list)  # of `labels.MENTIONS`, IGNORE where nothing is known


@dataclass
class Mention:
    """Pieces first...last (inclusive) with the head's piece, the cluster, the words that are compared and the entity's kind, of
    `labels.MENTIONS`."""
    first: int
    last: int
    head: int
    cluster: str
    text: str
    headword: str
    kind: int


@dataclass
class Target:
    """A mention (pieces first...last) toward which its sentence takes a side: 0 negative, 1 neutral, 2 positive."""
    first: int
    last: int
    side: int
    told: tuple | None = None  # a teacher's probabilities of the sides


@dataclass
class Pair:
    """Two mentions: who takes which side (of `labels.PAIR_SIDES`), act of the first one toward the second; IGNORE where not known."""
    first: tuple
    second: tuple
    side: int = IGNORE
    act: int = IGNORE
    told: tuple | None = None


@dataclass
class Link:
    """An arc of attribution between the first pieces of two spans; `end` is None where there is nothing to point to."""
    kind: str
    start: int
    end: int | None


@dataclass
class Passage:
    name: str
    ids: np.ndarray
    shapes: np.ndarray
    gaps: np.ndarray
    cuts: list
    tags: dict = field(default_factory=dict)
    told: dict = field(default_factory=dict)  # a teacher's probabilities of the labels of each piece, by head
    words: Words | None = None
    mentions: list = field(default_factory=list)
    targets: list = field(default_factory=list)
    pairs: list = field(default_factory=list)
    links: list = field(default_factory=list)

    def __len__(self):
        return len(self.ids)

    def sentence(self, piece):
        """The pieces [start, end) of the sentence around a piece."""
        i = bisect.bisect_right(self.cuts, piece) - 1
        return self.cuts[i], self.cuts[i + 1] if i + 1 < len(self.cuts) else len(self)

    def slice(self, start, end):
        """The part [start, end); what crosses its edges is dropped."""
        inside = lambda first, last: start <= first and last < end
        out = Passage(self.name, self.ids[start:end], self.shapes[start:end], self.gaps[start:end],
                      [c - start for c in self.cuts if start <= c < end] or [0],
                      {k: v[start:end] for k, v in self.tags.items()}, {k: v[start:end] for k, v in self.told.items()})
        if out.cuts[0] != 0:
            out.cuts.insert(0, 0)
        if self.words:
            out.words = sliced_words(self.words, start, end)
        out.mentions = [Mention(m.first - start, m.last - start, m.head - start, m.cluster, m.text, m.headword, m.kind)
                        for m in self.mentions if inside(m.first, m.last)]
        out.targets = [Target(t.first - start, t.last - start, t.side, t.told) for t in self.targets if inside(t.first, t.last)]
        out.pairs = [Pair(tuple(x - start for x in p.first), tuple(x - start for x in p.second), p.side, p.act, p.told)
                     for p in self.pairs if inside(*p.first) and inside(*p.second)]
        out.links = [Link(k.kind, k.start - start, None if k.end is None else k.end - start) for k in self.links
                     if inside(k.start, k.start) and (k.end is None or inside(k.end, k.end))]
        return out

    def windows(self, length):
        """Cuts the passage into windows of at most `length()` pieces; a sentence longer than that is cut where it must."""
        begin, limit = 0, length()
        edges = self.cuts[1:] + [len(self)]
        last = 0
        for edge in edges:
            while edge - begin > limit:
                if last > begin:
                    yield self.slice(begin, last)
                    begin = last
                else:
                    yield self.slice(begin, begin + limit)
                    begin += limit
                limit = length()
            last = edge
        if begin < len(self):
            yield self.slice(begin, len(self))


def sliced_words(words, start, end):
    low = bisect.bisect_left(words.pieces, start)
    high = bisect.bisect_left(words.pieces, end)
    part = {k: getattr(words, k)[low:high] for k in ("upos", "feats", "lemma", "deprel", "sentences", "mentions")}
    heads = [h if h == -1 else h - low if low <= h < high else IGNORE for h in words.heads[low:high]]
    return Words(pieces=[p - start for p in words.pieces[low:high]], heads=heads, **part)


def from_pieces(name, pieces, cuts):
    return Passage(name, np.array(pieces.ids, np.int32), np.array(pieces.shapes, np.int8), np.array(pieces.gaps, np.int8), cuts)


class Alignment:
    """From characters to pieces."""

    def __init__(self, pieces):
        self.starts, self.ends = pieces.starts, pieces.ends

    def span(self, start, end):
        """First and last piece that share a character with [start, end), or None."""
        first = bisect.bisect_right(self.ends, start)
        last = bisect.bisect_left(self.starts, end) - 1
        return (first, last) if first <= last and first < len(self.ends) else None

    def word(self, start, end):
        """The first piece that starts in [start, end), else the one that covers it (n't, whose n lies in the word before)."""
        i = bisect.bisect_left(self.starts, start)
        if i < len(self.starts) and self.starts[i] < end:
            return i
        span = self.span(start, end)
        return span[0] if span else None

    def at(self, start):
        """The first piece that starts at or after a character."""
        return bisect.bisect_left(self.starts, start)
