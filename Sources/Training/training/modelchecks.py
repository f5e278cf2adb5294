"""The program's readings beside PyTorch's with the same exported file; README.md says how to run the comparison.

Rounding to int8 is chaotic: a millionth more in one layer is a whole step of some number in the next ones, until vectors differ by
what rounding itself costs. So the heads are compared on the program's own vectors, where almost all must be equal, and the whole
with what PyTorch's own answers differ by when its weights are changed by a millionth."""

import base64
import collections

import numpy as np
import torch

from . import quantising, weights
from .checks import ODD, asked, sentences
from .encoder import WIDTH
from .pieces import Splitter
from .reading import KINDS, nudged, read

LONGEST = 500  # pieces of a text, so that it is one window
LEAST_EQUAL, FURTHEST = 0.999, 0.001  # of labels and of scores, where the vectors are the same
SYNTAX = {"upos": "upos", "feats": "feats", "lemma": "lemma", "head": "heads", "deprel": "deprel"}


class Comparison:
    def __init__(self):
        self.equal, self.asked, self.unlike = collections.Counter(), collections.Counter(), collections.defaultdict(list)
        self.distances = {"vectors": [], "probabilities": [], "antecedents": []}

    def labels(self, head, text, ours, theirs):
        """Labels by what they are of; one that only one side has counts as unequal."""
        same = sum(k in theirs and theirs[k] == v for k, v in ours.items())
        self.equal[head] += 2 * same
        self.asked[head] += len(ours) + len(theirs)
        if 2 * same < len(ours) + len(theirs):
            self.unlike[head].append(text)

    def common(self, head, text, ours, theirs):
        """Labels of what both have."""
        self.labels(head, text, *({k: v for k, v in x.items() if k in ours and k in theirs} for x in (ours, theirs)))

    def add(self, text, ours, theirs):
        mine, told = ours["vectors"], theirs["vectors"]
        self.distances["vectors"] += (np.linalg.norm(mine - told, axis=1) / np.linalg.norm(mine, axis=1)).tolist()
        mine, told = (goals(r) for r in (ours, theirs))
        self.distances["antecedents"] += [abs(mine[k] - told[k]) for k in mine if k in told]
        self.labels("mentions", text, *({words(r, m): m["kind"] for m in r["mentions"]} for r in (ours, theirs)))
        self.labels("boundary", text, ends(ours), ends(theirs))
        for key, head in SYNTAX.items():
            self.common(head, text, *({place(t): label(r, t, key) for t in r["tokens"]} for r in (ours, theirs)))
        for key, (head, _) in KINDS.items():
            self.labels(head, text, *(keyed(r[key], "kind") for r in (ours, theirs)))
            mine, told = (keyed(r[key], "confidence") for r in (ours, theirs))
            self.distances["probabilities"] += [abs(mine[k] - told[k]) for k in mine if k in told]
        for key, aims in (("cues", "sources"), ("contents", "cues")):
            self.common("links", text, *({place(s): s["link"] >= 0 and place(r[aims][s["link"]]) for s in r[key]} for r in (ours, theirs)))
        for key, head in (("toward", "sides"), ("between", "sides"), ("acts", "acts")):
            if ours[key]:
                self.labels(head, text, *({key: int(np.argmax(r[key]))} for r in (ours, theirs)))
                self.distances["probabilities"] += [abs(a - b) for a, b in zip(ours[key], theirs[key], strict=True)]

    def share(self, head):
        return self.equal[head] / max(1, self.asked[head])


def place(item):
    return item["start"], item["end"]


def words(reading, mention):
    """A mention by the places of its head and its first and last word."""
    return tuple(place(reading["tokens"][mention[key]]) for key in ("head", "first", "last"))


def goals(reading):
    """Probabilities of antecedents, by the places of both mentions."""
    of = lambda i: words(reading, reading["mentions"][int(i)])
    return {(of(i), of(j)): p for i, row in enumerate(reading["antecedents"]) for j, p in row}


def keyed(items, key):
    return {place(item): item[key] for item in items}


def label(reading, token, key):
    """A token's head is told by its place, since the other side may count other tokens."""
    if key == "head":
        return token["head"] >= 0 and place(reading["tokens"][token["head"]])
    return token[key]


def ends(reading):
    """Words and sentences, by where they are."""
    tokens = reading["tokens"]
    return dict.fromkeys([place(t) for t in tokens] + [("sentence", tokens[a]["start"], tokens[b]["end"]) for a, b in reading["sentences"]])


def check_model(program, path, data, vocabulary, count=300):
    """Whether labels and scores are PyTorch's, products rounded where the file has them in int8."""
    torch.set_num_threads(1)
    load = lambda: quantising.simulate(weights.load(path), weights.int8_names(path)).eval()
    model, other, split = load(), nudged(load()), Splitter.read(vocabulary)
    heads, whole, itself = Comparison(), Comparison(), Comparison()
    texts = [t for t in [*sentences(data, count), *ODD] if 0 < len(split(t)) <= LONGEST]
    for text, answer in zip(texts, asked(program, "read", path, texts), strict=True):
        answer["vectors"] = np.frombuffer(base64.b64decode(answer["vectors"]), np.float32).reshape(-1, WIDTH).copy()
        mine = read(model, split, text)
        whole.add(text, mine, answer)
        itself.add(text, mine, read(other, split, text))
        heads.add(text, read(model, split, text, torch.from_numpy(answer["vectors"])), answer)
    return report(heads, whole, itself)


def report(heads, whole, itself):
    """Prints the figures; whether all are within bounds."""
    good = True
    print(f"{'equal labels':14}   number  heads alone    whole  PyTorch nudged")
    for head in whole.asked:
        known = head in heads.asked
        alone = f"{100 * heads.share(head):9.2f} %" if known else " " * 11
        wrong = known and heads.share(head) < LEAST_EQUAL or 1 - whole.share(head) > 1.5 * (1 - itself.share(head)) + 0.005
        print(f"{head:14} {whole.asked[head] // 2:8}  {alone} {100 * whole.share(head):6.2f} %  {100 * itself.share(head):11.2f} % {'TOO FEW' if wrong else ''}")
        for text in heads.unlike[head][:3]:
            print("    heads unlike in " + ascii(text[:100]))
        good = good and not wrong
    print(f"{'differences':14}   number  heads alone    whole  PyTorch nudged  (heads: largest, else: mean)")
    for name, values in whole.distances.items():
        alone, peer = max(heads.distances[name]), np.mean(itself.distances[name])
        wrong = alone > FURTHEST or np.mean(values) > 1.25 * peer + 1e-4
        print(f"{name:14} {len(values):8}  {alone:11.5f} {np.mean(values):8.5f} {peer:15.5f} {'TOO FAR' if wrong else ''}")
        good = good and not wrong
    return good
