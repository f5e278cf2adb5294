"""Comparisons of the program's language model with the libraries it was made with; README.md says how to run them."""

import glob
import gzip
import json
import os
import random
import subprocess

from .pieces import CONTRACTIONS, Splitter

ODD = ["", " ", "\t\n", "Caf\u00e9s cafe\u0301s \u00c5ngstr\u00f6m \u0130stanbul \u1e9ea\u00df \u01c4 \ufb01", "\u4e2d\u6587\uff0c\u65b0\u805e \u65e5\u672c\u8a9e\u306e\u30cb\u30e5\u30fc\u30b9 \ud55c\uad6d\uc5b4",
       "\u0645\u0631\u062d\u0628\u0627\u064b \u202bRTL\u202c \u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd", "a\u0000b\u0007c\u200bd\ufeffe\u00adf \u0085 \u2028x\u2029y\u3000z\u00a0w",
       "\U0001f600\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e9\U0001f1ea\U0001f44d\U0001f3fd " * 3, "\u0301\u0302 x\u0301\u0302\u0303y \u0915\u094d\u0937\u093f",
       "a" * 100 + " " + "b" * 101 + " " + "\u00e9" * 100 + " " + "\u00e9" * 101 + " " + "\ud55c" * 40, "\u2260 a\u2260b <=> \u226e \u1fef \u037e", "don't \u2018quoted\u2019 \u201cwords\u201d\u2014and\u2026 5% \u20ac3,000",
       "\u212a\u2126\u212b \u01c5 \u0391\u03a3 \u03a3\u0391\u03a3 \u0390", "[CLS ] [MASK ] ##ing #x @y a_b http://x.y/z?q=1&r=\u00fc", "\u2460\u00b2\u0661\u0967 x\u00b2 \u2167 IV \u00aa", "\r\n\r\nx\r\ny \r z\n \n w"]


def check_pieces(program, data, vocabulary, count=10_000):
    """Pieces, places, shapes and gaps of the program beside `pieces.py`, pieces and places beside the `tokenizers` library."""
    from tokenizers import BertWordPieceTokenizer
    library = BertWordPieceTokenizer(vocabulary, lowercase=True, strip_accents=True)
    ours = Splitter.read(vocabulary)
    good = True
    for name, texts in (("sentences", sentences(data, count)), ("odd texts", ODD), ("characters", characters())):
        answers = asked(program, "pieces", vocabulary, texts)
        peers = library.encode_batch(texts, add_special_tokens=False)
        total, beside_ours, beside_library, skipped = 0, [], [], 0
        for text, answer, peer in zip(texts, answers, peers, strict=True):
            total += len(answer["ids"])
            in_bytes = byte_places(text)
            mine = ours(text)
            wanted = {"ids": mine.ids, "starts": [in_bytes[i] for i in mine.starts], "ends": [in_bytes[i] for i in mine.ends],
                      "shapes": mine.shapes, "gaps": mine.gaps}
            if answer != wanted:
                beside_ours.append(text)
            if any(w in text.lower() for w in CONTRACTIONS):
                skipped += 1  # the library knows nothing of them
            elif (answer["ids"] != peer.ids or answer["starts"] != [in_bytes[a] for a, _ in peer.offsets]
                  or answer["ends"] != [in_bytes[b] for _, b in peer.offsets]):
                beside_library.append(text)
        print(f"{name}: {len(texts)} texts, {total} pieces; unlike pieces.py: {len(beside_ours)}; "
              f"unlike tokenizers: {len(beside_library)} of {len(texts) - skipped}")
        for label, unlike in (("pieces.py", beside_ours), ("tokenizers", beside_library)):
            if unlike:
                print(f"  unlike {label}: " + " ".join(ascii(t[:80]) for t in unlike[:12]))
        # Single characters may differ where Unicode's versions do.
        good = good and len(beside_ours) <= (len(texts) // 10_000 if name == "characters" else 0)
    return good


def byte_places(text):
    """For each place among the characters its place among the bytes of UTF-8."""
    places, at = [0], 0
    for c in text:
        at += len(c.encode())
        places.append(at)
    return places


def asked(program, mode, path, texts):
    """The program's answers, one for each text."""
    content = b"".join(b"%d\n%s" % (len(t), t) for t in (text.encode() for text in texts))
    done = subprocess.run([program, mode, path], input=content, stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def characters():
    """Each character that this Python knows, within and beside letters."""
    import unicodedata
    return [f"a{c}B {c} {c}{c}" for c in map(chr, range(0xE01F0)) if unicodedata.category(c) not in ("Cs", "Cn", "Co")]


def sentences(data, count):
    """Lines of text from all files of the data folder, drawn with a fixed seed."""
    found = set()
    for path in sorted(glob.glob(os.path.join(data, "*.jsonl*")) + glob.glob(os.path.join(data, "*.conllu*"))):
        opened = gzip.open if path.endswith(".gz") else open
        with opened(path, "rt", encoding="utf-8") as lines:
            for number, line in zip(range(1500), lines):
                texts = [line.partition("=")[2].strip()] if line.startswith("# text =") else strings(line) if line[:1] == "{" else []
                found.update(part for t in texts for part in t.split("\n\n") if 30 < len(part) < 2000 and " " in part)
    return random.Random(1).sample(sorted(found), min(count, len(found)))


def strings(line):
    """Every string value of a line of JSON."""
    out, queue = [], [json.loads(line)]
    while queue:
        value = queue.pop()
        if isinstance(value, str):
            out.append(value)
        elif isinstance(value, (list, dict)):
            queue += value.values() if isinstance(value, dict) else value
    return out
