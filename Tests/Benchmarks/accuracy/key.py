"""Texts of one's own beside a key of the statements in them.

A key is JSON: file name → [{"speaker": [names that are right], "from": first words, "to": last words}].
"""

import json

from program import answers


def place(text, statement):
    """Where a statement stands; an error that names it where it does not."""
    start = text.find(statement["from"])
    end = text.find(statement["to"], start) if start >= 0 else -1
    if end < 0:
        raise SystemExit(f"the key has a statement that the text has not: {statement['from']!r} … {statement['to']!r}")
    return start, end + len(statement["to"])


def likeness(start, end, quote):
    """(share of a statement's characters that a quote has, characters of both over those of either)."""
    common = sum(max(0, min(end, p["end"]) - max(start, p["start"])) for p in quote["parts"])
    whole = sum(p["end"] - p["start"] for p in quote["parts"]) + end - start - common
    return common / (end - start), common / whole


def scores(program, key, folder):
    """(statements, how many are found, how many of these with a right speaker, lines that say what is missing).

    A statement is found where a quote has 0.8 of its characters; of these the likest tells its speaker.
    """
    names = sorted(json.loads(key.read_text(encoding="utf-8")).items())
    texts = [(folder / name).read_text(encoding="utf-8") for name, _ in names]
    total, found, right, lines = 0, 0, 0, []
    for (name, statements), text, quotes in zip(names, texts, answers(program, texts, "quotes")):
        for statement in statements:
            total += 1
            start, end = place(text, statement)
            likenesses = [likeness(start, end, q) for q in quotes]
            best = max((like for share, like in likenesses if share >= 0.8), default=0)
            if not best:
                lines.append(f"{name}: not found: {statement['from']} … {statement['to']}")
                continue
            found += 1
            speakers = {(q["speaker"] or {}).get("name") for q, (_, like) in zip(quotes, likenesses) if like == best}
            if speakers & set(statement["speaker"]):
                right += 1
            else:
                lines.append(f"{name}: {sorted(map(str, speakers))} and not {statement['speaker']}: {statement['from']} …")
    return total, found, right, lines
