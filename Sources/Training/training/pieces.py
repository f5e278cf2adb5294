"""Word pieces with their places in the text: BERT's uncased tokenisation, character for character."""

import unicodedata
from dataclasses import dataclass, field

UNKNOWN, CLS, SEP = 100, 101, 102
LONGEST_WORD = 100

# Words that Universal Dependencies always splits though no mark shows where: word -> offsets of the cuts.
CONTRACTIONS = {"cannot": (3,), "gonna": (3,), "wanna": (3,), "gotta": (3,), "gimme": (3,), "lemme": (3,), "dunno": (2, 3)}

SHAPES = ["special", "lower", "title", "upper", "mixed", "digit", "initial", "other"]
GAPS = ["none", "blank", "line", "paragraph"]


@dataclass
class Pieces:
    """Parallel columns, one entry a piece. `starts` and `ends` count code points."""
    ids: list = field(default_factory=list)
    starts: list = field(default_factory=list)
    ends: list = field(default_factory=list)
    shapes: list = field(default_factory=list)
    gaps: list = field(default_factory=list)

    def __len__(self):
        return len(self.ids)


def is_control(c):
    return c not in "\t\n\r" and unicodedata.category(c)[0] == "C"


def is_punctuation(c):
    return (c.isascii() and c.isprintable() and not c.isalnum() and c != " ") or unicodedata.category(c)[0] == "P"


def is_ideograph(c):
    n = ord(c)
    return (0x4E00 <= n <= 0x9FFF or 0x3400 <= n <= 0x4DBF or 0x20000 <= n <= 0x2A6DF or 0x2A700 <= n <= 0x2B73F
            or 0x2B740 <= n <= 0x2B81F or 0x2B920 <= n <= 0x2CEAF or 0xF900 <= n <= 0xFAFF or 0x2F800 <= n <= 0x2FA1F)


def normalised(c):
    """Decomposed, without marks, lower case: what the vocabulary knows of one character."""
    if c.isascii():
        return c.lower()
    return "".join(d for d in unicodedata.normalize("NFD", c) if unicodedata.category(d) != "Mn").lower()


def shape(text):
    """The index in SHAPES of a piece's own characters."""
    letters = [c for c in text if c.isalpha()]
    if any(c.isdigit() for c in text):
        return 5
    if not letters:
        return 7
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 1
    if upper == len(letters):
        return 3 if len(letters) > 1 else 6
    return 2 if upper == 1 and letters[0].isupper() else 4


def gap(blank):
    """The index in GAPS of the white space before a piece."""
    breaks = blank.count("\n")
    return 3 if breaks > 1 else 2 if breaks else 1 if blank else 0


class Splitter:
    """Cuts text into pieces. The vocabulary is a list of pieces in the order of their ids."""

    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.known = {}

    @classmethod
    def read(cls, path):
        with open(path, encoding="utf-8") as lines:
            return cls([line.rstrip("\n") for line in lines])

    def __call__(self, text):
        out, at, last = Pieces(), 0, 0
        for chunk, start in chunks(text):
            known = self.known.get(chunk)
            if known is None:
                known = self.known[chunk] = [p for word in words(chunk) for p in self.pieces(word)]
            before = 3 if not out.ids else gap(text[last:start])
            for i, (piece, begin, end) in enumerate(known):
                out.ids.append(piece)
                out.starts.append(start + begin)
                out.ends.append(start + end)
                out.shapes.append(shape(chunk[begin:end]))
                out.gaps.append(before if i == 0 else 0)
            if known:
                last = start + len(chunk)
        return out

    def pieces(self, word):
        """Longest match first; a word that does not come out even is one unknown piece."""
        if len(word) > LONGEST_WORD:
            return [(UNKNOWN, word[0][1], word[-1][1] + 1)]
        letters, out, begin = "".join(c for c, _ in word), [], 0
        while begin < len(letters):
            end = len(letters)
            while end > begin and (("##" if begin else "") + letters[begin:end]) not in self.ids:
                end -= 1
            if end == begin:
                return [(UNKNOWN, word[0][1], word[-1][1] + 1)]
            out.append((self.ids[("##" if begin else "") + letters[begin:end]], word[begin][1], word[end - 1][1] + 1))
            begin = end
        return out


def chunks(text):
    """Stretches without white space, with their starts."""
    start = None
    for i, c in enumerate(text):
        if c.isspace() and not is_control(c):
            if start is not None:
                yield text[start:i], start
            start = None
        elif start is None:
            start = i
    if start is not None:
        yield text[start:], start


def words(chunk):
    """Runs of letters, single marks, single ideographs, as lists of (normalised character, offset)."""
    run, out = [], []
    for i, c in enumerate(chunk):
        if c in "\0\ufffd" or is_control(c):
            continue
        letters = normalised(c)
        if is_punctuation(letters[:1] or c) or is_ideograph(c):  # ≠ is an equals sign with a stroke
            out += [run, [(d, i) for d in letters]]
            run = []
        else:
            run += [(d, i) for d in letters]
    out.append(run)
    return [part for word in out if word for part in uncontracted(word)]


def uncontracted(word):
    cuts = CONTRACTIONS.get("".join(c for c, _ in word)) if 5 <= len(word) <= 6 else None
    if not cuts:
        return [word]
    return [word[a:b] for a, b in zip((0, *cuts), (*cuts, len(word)))]
