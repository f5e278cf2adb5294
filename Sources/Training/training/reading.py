"""What the shipped program reads off one window, step by step as `Sources/NeuralEncoder/Heads` does it; places count bytes."""

from dataclasses import dataclass
from types import SimpleNamespace

import numpy as np
import torch

from .batches import collated
from .checks import byte_places
from .decoding import best_path, spans, tree
from .labels import BIO, DISTANCES, EVENTS, MENTIONS, NAMES, TURNED
from .passages import Alignment, Pair, Target, from_pieces

NEGATIONS = [ending.encode() for ending in ("'t", "\u2019t", "`t", "t")]
CURRENCIES = [sign.encode() for sign in "$\u00a2\u00a3\u00a5\u20a9\u20ac\u20b4\u20b9\u20bd\u20bf"]
TOKEN, SENTENCE = 1, 2
KINDS = {"names": ("names", NAMES), "sources": ("source", BIO), "cues": ("cue", BIO), "contents": ("content", BIO), "events": ("events", EVENTS)}


@dataclass
class Cut:
    """Words as [start, end, piece], sentences as (first, last word), and the word of each piece."""
    words: list
    sentences: list
    of_piece: list


def cut(data, pieces, boundaries):
    """Words and sentences of a text's bytes; only the text's end is known to end a sentence."""
    words, sentences, of_piece, opened, first = [], [], [], True, 0
    forms = [data[a:b] for a, b in zip(pieces.starts, pieces.ends)]
    for i, ended in enumerate(boundaries):
        if opened:
            words.append([pieces.starts[i], pieces.ends[i], i])
        words[-1][1] = pieces.ends[i]
        of_piece.append(len(words) - 1)
        if i + 1 == len(pieces):
            ended = SENTENCE
        elif ended != SENTENCE and pieces.gaps[i + 1] == 0:
            ended = spelt(forms, pieces, data, i, ended, boundaries[i + 1])
        opened = ended > 0 or pieces.gaps[i + 1] > 0
        if ended == SENTENCE:
            sentences.append((first, len(words) - 1))
            first = len(words)
    for one, two in zip(words, words[1:]):
        if one[1] == two[0] and one[1] - one[0] > 1 and data[one[1] - 1:one[1]] in (b"n", b"N") and data[two[0]:two[1]].replace(b"T", b"t") in NEGATIONS:
            one[1] -= 1
            two[0] -= 1
    return Cut(words, sentences, of_piece)


def spelt(forms, pieces, data, i, ended, later):
    """Whether a word ends with piece i, which another follows without a blank, where spelling says so against the model."""
    one, two = forms[i], forms[i + 1]
    three = forms[i + 2] if i + 2 < len(forms) else b""
    beside = lambda place: three and pieces.gaps[place] == 0
    apostrophe = lambda form: form[:1] == b"'" or len(form) == 3 and form[0] == 0xE2 and form[2] == 0x99
    capital, small = (lambda form: b"A" <= form[:1] <= b"Z"), (lambda form: b"a" <= form[:1] <= b"z")
    closes = i + 2 == len(forms) or pieces.gaps[i + 2] > 0
    if two == b"," and closes:  # #d, or
        return TOKEN
    if one in CURRENCIES and two[:1].isdigit():  # €|1,200
        return TOKEN
    if apostrophe(two):  # O'Tosk
        return 0 if len(one) == 1 and capital(one) and beside(i + 2) and capital(three) else ended
    if apostrophe(one):
        if i > 0 and pieces.gaps[i] == 0 and len(forms[i - 1]) == 1 and capital(forms[i - 1]) and capital(two):
            return 0
        decade = data[pieces.starts[i + 1]:][:4]  # the '90s
        after = decade[3:]
        is_decade = decade[:2].isdigit() and len(decade) > 2 and decade[2:3] == b"s" and not (after.isalnum() or after >= b"\x80")
        return 0 if pieces.gaps[i] > 0 and is_decade else ended
    if one == b"/" and pieces.gaps[i] > 0:  # /TASS
        return TOKEN
    if two == b"/" and (closes or three == b"."):  # TASS/
        return ended if in_address(forms, pieces, i) else TOKEN
    if two == b"." and closes and in_address(forms, pieces, i):  # a@b.org.
        return TOKEN
    letter = one[-1:].isalpha() or one[-1] >= 0x80
    if two == b"." and later != SENTENCE and letter and three and pieces.gaps[i + 2] > 0 and small(three):  # Inc. at
        return 0
    return ended


def in_address(forms, pieces, i):
    """Whether an @ or a slash that opens nothing stands in the characters that lead up to piece i."""
    place = i
    while place > 0 and pieces.gaps[place] == 0 and i - place < 64:
        place -= 1
        if forms[place][:1] == b"@" or forms[place] == b"/" and pieces.gaps[place] == 0:
            return True
    return False


def widened(found, cut, crossing):
    """Spans of pieces as spans of whole words; of two that meet in a word the first keeps it, and one that may not cross sentences
    ends with its first."""
    out, free = [], 0
    for first, last, kind, confidence in found:
        start, end = max(free, cut.of_piece[first]), cut.of_piece[last]
        if start <= end:
            if not crossing:
                end = min(end, next(b for _, b in cut.sentences if start <= b))
            free = end + 1
            out.append({"start": cut.words[start][0], "end": cut.words[end][1], "kind": kind, "confidence": confidence, "link": -1, "piece": first})
    return out


def tagged(scores, labels):
    """Spans of pieces with their kind and the mean probability of their labels."""
    path = best_path(scores, labels)
    exp = np.exp(scores - scores.max(1, keepdims=True))
    likely = [exp[i, labels.index(label)] / exp[i].sum() for i, label in enumerate(path)]
    return [(a, b, kind, float(np.mean(likely[a:b + 1]))) for a, b, kind in spans(path)]


@torch.no_grad()
def read(model, split, text, vectors=None):
    """Everything that is said of a text read as one window of at most 510 pieces; with `vectors`, that of the window and those of
    the pieces, only what the heads read off these."""
    pieces = in_bytes(split(text), text)
    out = {"vectors": [], "tokens": [], "sentences": [], **{k: [] for k in KINDS}, "toward": [], "between": [], "acts": [], "mentions": [], "antecedents": []}
    if not len(pieces):
        return out
    batch = collated("", [from_pieces("", pieces, [0])], model.inventory)
    h = model.encode(batch) if vectors is None else vectors.unsqueeze(0)
    own = h[0, 1:1 + len(pieces)]
    found = cut(text.encode(), pieces, model.tags.boundary(own).argmax(1).tolist())
    out["vectors"], out["sentences"] = h[0, :1 + len(pieces)].numpy(), found.sentences
    for key, (head, labels) in KINDS.items():
        out[key] = widened(tagged(getattr(model.tags, head)(own).float().numpy(), labels), found, key == "contents")
    link(model, h, batch.lengths, "source", out["cues"], out["sources"])
    link(model, h, batch.lengths, "content", out["contents"], out["cues"])
    out["tokens"] = tokens(model, h, found)
    out["mentions"] = mentions(model, h, found, out["tokens"])
    out["antecedents"] = antecedents(model, h, found, out["mentions"])
    if vectors is not None:
        return out
    first, last = (Alignment(pieces).span(start, end) for start, end, _ in (found.words[0], found.words[-1]))
    return out | questions(model, pieces, first, last)


def link(model, h, lengths, kind, starts, ends):
    """Points each of `starts` to the best of `ends` by their first pieces, or to none."""
    if starts and ends:
        rows = torch.zeros(len(starts), dtype=torch.long)
        scores = model.link_scores(h, kind, (rows, torch.tensor([s["piece"] + 1 for s in starts])), lengths)
        best = scores[:, [0, *(e["piece"] + 1 for e in ends)]].argmax(1) - 1
        for span, end in zip(starts, best.tolist()):
            span["link"] = end


def tokens(model, h, found):
    number = [i for i, (first, last) in enumerate(found.sentences) for _ in range(first, last + 1)]
    words = SimpleNamespace(pieces=torch.tensor([[0, *(w[2] + 1 for w in found.words)]]), sentences=torch.tensor([[-1, *number]]))
    x = model.word_vectors(h, words)
    arcs = model.arc_scores(x, words)[0].numpy()
    heads = [0]
    for first, last in found.sentences:
        at = [0, *range(first + 1, last + 2)]
        heads += [at[i] for i in tree(arcs[np.ix_(at, at)])[1:]]
    relations = model.relation_scores(x, torch.tensor([heads]))[0]
    root = model.inventory["deprel"].index("root")
    relations[:, root] = -1e9
    best = {"deprel": [root if head == 0 else i for head, i in zip(heads, relations.argmax(1).tolist())]}
    best |= {k: getattr(model.syntax, k)(x)[0].argmax(1).tolist() for k in ("upos", "feats", "lemma")}
    return [{"start": start, "end": end, "head": heads[i] - 1, **{k: model.inventory[k][v[i]] for k, v in best.items()}}
            for i, (start, end, _) in enumerate(found.words, 1)]


def mentions(model, h, found, words):
    """Heads of mentions with their kind and their words: modifiers before a head, the rest of a name behind it."""
    pieces = [1 + piece for _, _, piece in found.words]
    kinds = model.coreference.kind(h[0, pieces]).argmax(1).tolist()
    out = []
    for start, end in found.sentences:
        for head in range(start, end + 1):
            if MENTIONS[kinds[head]] == "none":
                continue
            first = last = head
            while first > start and hangs(first - 1, head, words):
                first -= 1
            while last < end and words[last + 1]["head"] == head and words[last + 1]["deprel"] in BEHIND:
                last += 1
            out.append({"head": head, "first": first, "last": last, "kind": MENTIONS[kinds[head]]})
    return sorted(out, key=lambda m: (m["first"], -m["last"]))


BEFORE = {"det", "det:predet", "amod", "compound", "flat", "nmod", "nmod:poss", "nmod:unmarked", "nummod", "advmod", "goeswith"}
BEHIND = {"flat", "goeswith"}
MENTION_DEPTH = 8
ANTECEDENTS, LEAST_ANTECEDENT = 4, 0.02


def hangs(place, head, words):
    """Whether the word at `place`, before `head`, is one of its modifiers or part of one."""
    for _ in range(MENTION_DEPTH):
        above = words[place]["head"]
        if above == head:
            return words[place]["deprel"] in BEFORE
        if not 0 <= above < head:
            return False
        place = above
    return False


def antecedents(model, h, found, asked):
    """The likeliest antecedents of each mention, in int8 steps as the program keeps vectors, as if no two had a word in common."""
    if not asked:
        return []
    at = lambda key: h[0, [1 + found.words[m[key]][2] for m in asked]]
    m = model.coreference.mention(torch.cat([at("first"), at("head"), at("last")], 1))
    scale = m.abs().amax(1, keepdim=True) / 127
    m = torch.where(scale > 0, (m / scale).round() * scale, 0)
    n = len(asked)
    distances = np.digitize(np.arange(n)[:, None] - np.arange(n)[None, :], DISTANCES) - 1
    scores = model.coreference.product(m) @ m.T + model.coreference.bias(m).T + model.coreference.match(m)[:, :1]
    scores = scores + model.coreference.distance(m).gather(1, torch.from_numpy(distances.clip(0, len(DISTANCES) - 1)))
    scores = scores.masked_fill(~torch.ones(n, n, dtype=torch.bool).tril(-1), -1e9)
    likely = torch.cat([torch.zeros(n, 1), scores], 1).softmax(1)[:, 1:].tolist()
    best = [sorted(enumerate(row[:i]), key=lambda x: (-x[1], -x[0]))[:ANTECEDENTS] for i, row in enumerate(likely)]
    return [[[j, p] for j, p in row if p >= LEAST_ANTECEDENT] for row in best]


@torch.no_grad()
def questions(model, pieces, one, other):
    """Sides toward the first mention; sides and acts between the first and the second; each is (first, last piece)."""
    passage = from_pieces("", pieces, [0])
    passage.targets, passage.pairs = [Target(*one, 0)], [Pair(one, other, 0, 0)]
    batch = collated("", [passage], model.inventory)
    sides, acts = (x.softmax(1)[0] for x in model.pair_scores(batch))
    (first, a), (second, b) = batch.pairs.spans
    batch.pairs.spans = [(first, b), (second, a)]
    both = (sides + model.pair_scores(batch)[0].softmax(1)[0, TURNED]) / 2
    return {"toward": model.toward_scores(batch).softmax(1)[0].tolist(), "between": [float(both[1]), float(1 - both[1] - both[2]), float(both[2])],
            "acts": acts.tolist()}


def in_bytes(pieces, text):
    """The pieces with places counted in bytes."""
    places = byte_places(text)
    pieces.starts, pieces.ends = ([places[i] for i in column] for column in (pieces.starts, pieces.ends))
    return pieces


def nudged(model, seed=1):
    """Changes what every later number depends on by a millionth: what its answers then differ by, rounding makes of nothing."""
    with torch.no_grad():
        norm = model.encoder.norm.weight
        norm *= 1 + 1e-6 * torch.randn(norm.shape, generator=torch.Generator().manual_seed(seed))
    return model
