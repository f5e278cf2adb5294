"""Relations that `stance/relations` finds in single sentences, beside PLV (Zero-Shot-PLOVER): one event a sentence, with its two parties.

A party is right where its mention overlaps one of the gold's, or where a name of it, or of whom it speaks or answers for, shares a
capitalised word's first four letters with the gold. A sentence may tell more than its one event: what shares one party with it is left
out, and false is what shares none. The side is asked where PLOVER's root takes one.
"""

import re

from program import replies

SIDED = {"SUPPORT", "AGREE", "AID", "COOPERATE", "ACCUSE", "DISAPPROVE", "REJECT", "THREATEN", "SANCTION", "COERCE", "ASSAULT", "FIGHT",
         "PROTEST", "MOBILIZE", "REDUCE RELATIONS"}


def stems(*names):
    return {word[:4] for name in names if name for word in re.findall(r"\b[A-Z]\w{2,}", name)}


def is_party(party, others, spans):
    mention = party.get("mention")
    if mention and any(mention["start"] < s["end"] and s["start"] < mention["end"] for s in spans):
        return True
    names = others if mention else [party["name"], *others]
    return bool(stems(*names) & stems(*(s["text"] for s in spans)))


def gold_side(record):
    quad = record.get("quad") or ""
    return 1 if quad.endswith("cooperation") else -1 if quad.endswith("conflict") else 0


def judged(program, records):
    """(sentences with a pair found, false relations, sentences; sided pairs found, those with the right side; [(confidence, right)])."""
    records = [r for r in records if gold_side(r) and r["sources"] and r["targets"]]
    twins = {}
    for r in records:
        twins.setdefault(r["text"], []).append(r)
    found = false = sided = right = 0
    confidences = []
    for r, result in zip(records, replies(program, "stance/relations", [{"documents": [{"text": r["text"]}]} for r in records])):
        known = {a["id"]: a["name"] for a in result["actors"]}
        sides = set()
        is_found = False
        for one in result["relations"]:
            fits = [(is_party(one["holder"], [known.get(one.get("onBehalfOf"))], twin["sources"]),
                     is_party(one["target"], [known.get(one["target"].get("responsible"))], twin["targets"])) for twin in twins[r["text"]]]
            side = (one["polarity"] > 0) - (one["polarity"] < 0)
            is_false = not any(any(fit) for fit in fits)
            false += is_false
            pairs = [twin for twin, fit in zip(twins[r["text"]], fits) if all(fit)]
            if r in pairs:
                is_found = True
                sides.add(side)
            if side and (is_false or pairs) and r is twins[r["text"]][0]:
                wanted = {gold_side(twin) for twin in pairs if twin["event"] in SIDED}
                confidences.append((one["confidence"], bool(pairs) and (not wanted or side in wanted)))
        found += is_found
        if is_found and r["event"] in SIDED:
            sided += 1
            right += gold_side(r) in sides and -gold_side(r) not in sides
    return found, false, len(records), sided, right, confidences
