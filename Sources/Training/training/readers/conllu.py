"""CoNLL-U: words, tags, lemmas and trees over the text of whole documents, and where words and sentences end."""

import numpy as np

from ..lemmas import script
from ..passages import IGNORE, Alignment, Words, from_pieces
from . import lines

INSIDE, TOKEN, SENTENCE = 0, 1, 2


def passages(data, name, split):
    """One passage a document."""
    for document, paragraphs in documents(lines(data, name)):
        yield passage(document, paragraphs, split)


def documents(stream):
    """(name, [(opens a paragraph, rows)]) for each document."""
    name, sentences, rows, paragraph = None, [], [], False
    for line in stream:
        line = line.rstrip("\n")
        if line.startswith("# newdoc"):
            if sentences:
                yield name, sentences
            name, sentences = line.partition("=")[2].strip(), []
        elif line.startswith("# newpar"):
            paragraph = True
        elif line and line[0] != "#":
            rows.append(line.split("\t"))
        elif not line and rows:
            sentences.append((paragraph, rows))
            rows, paragraph = [], False
    if sentences:
        yield name, sentences


def laid_out(sentences):
    """Text, words as (start, end, row, index of the head word or -1, sentence) and sentence starts."""
    text, words, begins = "", [], []
    for number, (paragraph, rows) in enumerate(sentences):
        rows = [r for r in rows if "." not in r[0]]
        if paragraph and text:
            text = text.rstrip(" ") + "\n\n"
        begins.append(len(text))
        first, places, i = len(words), {"0": -1}, 0
        while i < len(rows):
            whole, parts = rows[i], [rows[i]]
            if "-" in whole[0]:
                low, high = map(int, whole[0].split("-"))
                parts = rows[i + 1:i + 2 + high - low]
                i += 1
            start = at = len(text)
            text += whole[1]
            spelt = "".join(p[1] for p in parts) == whole[1]
            for p in parts:
                places[p[0]] = len(words)
                words.append([at, at + len(p[1]), p] if spelt else [start, len(text), p])
                at += len(p[1])
            if "SpaceAfter=No" not in whole[9]:
                text += " "
            i += len(parts)
        for w in words[first:]:
            w += [places.get(w[2][6], -1), number]
    return text, words, begins


def passage(name, sentences, split):
    text, words, begins = laid_out(sentences)
    pieces = split(text)
    align = Alignment(pieces)
    cuts = sorted({align.at(b) for b in begins if align.at(b) < len(pieces)} | {0})
    out = from_pieces(name, pieces, cuts)
    out.tags["boundary"] = boundaries(text, pieces, align, words, cuts)
    out.words = gold(align, words)
    return out


def gold(align, words):
    out, seen, place = Words(), set(), {}
    for i, (start, end, row, _, _) in enumerate(words):
        piece = align.word(start, end)
        if piece is not None and piece not in seen:  # two words in one piece: the first has it
            seen.add(piece)
            place[i] = len(place)
            out.pieces.append(piece)
    for i in place:
        _, _, row, head, sentence = words[i]
        out.upos.append(row[3])
        out.feats.append(row[5])
        out.lemma.append(script(row[1], row[2]) if row[2] != "_" else "")
        out.heads.append(-1 if head == -1 else place.get(head, IGNORE))
        out.deprel.append(row[7])
        out.sentences.append(sentence)
        out.mentions.append(IGNORE)
    return out


def boundaries(text, pieces, align, words, cuts):
    """For each piece what ends with it: nothing, a word, a sentence. A word may also end one character earlier (do|n't)."""
    tags = np.zeros(len(pieces), np.int8)
    ends = {w[1] for w in words}
    opened = set(cuts[1:]) | {len(pieces)}
    for i, end in enumerate(pieces.ends):
        if i + 1 in opened:
            tags[i] = SENTENCE
        elif end in ends or (end - 1 in ends and text[end - 1] in "nN" and end - 1 > pieces.starts[i]):
            tags[i] = TOKEN
    return tags
