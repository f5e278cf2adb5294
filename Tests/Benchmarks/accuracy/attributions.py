"""Attributions of PolNeAR beside the program's quotes: what they are compared by."""

import re
from dataclasses import dataclass

EDGES = "\"“”'‘’`.,;:!?… \n\t\u00a0"
FORMS = ("direct", "mixed", "indirect")


@dataclass
class Attribution:
    """Where its contents and sources stand, and the words in them by where these begin."""
    contents: list
    sources: list
    content_words: set
    source_words: set
    form: str
    confidence: float = 1.0


def words(text, spans):
    """Where the words within some spans begin."""
    return {m.start() for s, e in spans for m in re.compile(r"\w+").finditer(text, s, e)}


def span(item):
    return item["start"], item["end"]


def quoted(text):
    """Whether each character stands in double quotation marks, which end with their line."""
    inside, out = False, []
    for c in text:
        if c == "\n":
            inside = False
        elif c in "“”\"":
            inside = c == "“" or c == '"' and not inside
        out.append(inside and c not in "“\"")
    return out


def form(text, marks, contents):
    """By how many of the letters stand in quotation marks."""
    letters = [i for s, e in contents for i in range(s, e) if text[i].isalnum()]
    share = sum(marks[i] for i in letters) / max(1, len(letters))
    return "direct" if share >= 0.9 else "mixed" if share > 0.05 else "indirect"


def attribution(text, marks, contents, sources, confidence=1.0):
    return Attribution(contents, sources, words(text, contents), words(text, sources), form(text, marks, contents), confidence)


def compared(record, quotes):
    """The gold and the program's attributions of a text without what the annotators discarded, and the pairs of their indexes:
    contents that share 0.6 of the union of their words, sources that share a word or are both missing; the likest first."""
    text = record["text"]
    marks, discarded = quoted(text), words(text, map(span, record["discards"]))
    gold = [attribution(text, marks, [span(s) for s in a["contents"]], [span(s) for s in a["sources"]])
            for a in record["attributions"] if a["contents"]]
    mention = lambda q: (q.get("speaker") or {}).get("mention")
    found = [attribution(text, marks, [span(p) for p in q["parts"]], [span(mention(q))] if mention(q) else [], q["confidence"])
             for q in quotes]
    gold, found = ([a for a in side if not a.content_words & discarded] for side in (gold, found))
    likest = []
    for i, f in enumerate(found):
        for j, g in enumerate(gold):
            likeness = len(f.content_words & g.content_words) / max(1, len(f.content_words | g.content_words))
            if likeness >= 0.6 and (f.source_words & g.source_words or not (f.source_words or g.source_words)):
                likest.append((-likeness, i, j))
    pairs, left, right = [], set(), set()
    for _, i, j in sorted(likest):
        if i not in left and j not in right:
            pairs.append((i, j))
            left.add(i)
            right.add(j)
    return gold, found, pairs


def bare(text, start, end):
    """A content without marks at its ends and without the “that” that begins it."""
    while True:
        while start < end and text[start] in EDGES:
            start += 1
        while end > start and text[end - 1] in EDGES:
            end -= 1
        that = re.compile(r"that\s+", re.IGNORECASE).match(text, start, end)
        if not that:
            return start, end
        start = that.end()


class Tally:
    """Right, found and wanted."""

    def __init__(self):
        self.right = self.found = self.wanted = 0

    def add(self, right, found, wanted):
        self.right, self.found, self.wanted = self.right + right, self.found + found, self.wanted + wanted

    @property
    def f1(self):
        return 2 * self.right / max(1, self.found + self.wanted)


def scores(records, answers):
    """F1 of whole attributions, of direct ones alone, and of contents and sources as sets of spans."""
    tallies = {name: Tally() for name in ("attribution", "direct", "content", "source")}
    for record, quotes in zip(records, answers):
        gold, found, pairs = compared(record, quotes)
        tallies["attribution"].add(len(pairs), len(found), len(gold))
        # A pair of two forms is half right: as one of what is found, and as one of what is wanted.
        direct = lambda side: sum(a.form == "direct" for a in side)
        both = direct([found[i] for i, _ in pairs]) + direct([gold[j] for _, j in pairs])
        tallies["direct"].add(both / 2, direct(found), direct(gold))
        for name, spans in (("content", lambda a: {bare(record["text"], *s) for s in a.contents}), ("source", lambda a: set(a.sources))):
            ours, theirs = (set().union(*map(spans, side)) for side in (found, gold))
            tallies[name].add(len(ours & theirs), len(ours), len(theirs))
    return {name: tally.f1 for name, tally in tallies.items()}
