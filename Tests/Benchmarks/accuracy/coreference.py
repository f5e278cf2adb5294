"""Coreference on GUM: chains of people, organisations and places, against the program's.

    python3 Tests/Benchmarks/accuracy/coreference.py --program .build/release/rapporteur --data FOLDER [--split dev]

FOLDER holds `gum_entcoref.SPLIT.jsonl`. A chain has two mentions or more. A mention of the program is the gold one whose head it
holds and within whose words it lies, the shortest of several; one that is none counts against the program.
"""

from chains import Score
from program import answers, arguments

TYPES = {"person", "organization", "place"}


def gold_chains(mentions):
    """Chains of the wanted types, as sets of heads."""
    chains = {}
    for mention in mentions:
        if mention["type"] in TYPES:
            chains.setdefault(mention["cluster"], set()).add(tuple(mention["head"]))
    return [chain for chain in chains.values() if len(chain) > 1]


def system_chains(found, mentions):
    """The program's chains, mentions by the gold heads that they stand for."""
    chains = []
    for one in found:
        chain = {key(m["start"], m["end"], mentions) for m in one["mentions"]}
        if len(chain) > 1:
            chains.append(chain)
    return chains


def key(start, end, mentions):
    held = [m for m in mentions if m["start"] <= start and end <= m["end"] and start <= m["head"][0] and m["head"][1] <= end]
    if not held:
        return start, end
    return tuple(min(held, key=lambda m: (m["end"] - m["start"], m["start"]))["head"])


def score(program, records):
    score = Score()
    for record, found in zip(records, answers(program, [r["text"] for r in records], "coreference")):
        score.add(gold_chains(record["mentions"]), system_chains(found, record["mentions"]))
    return score


def main():
    program, records = arguments(__doc__, "gum_entcoref")
    whole = score(program, records)
    for name, counts in whole.measures.items():
        precision, recall, f1 = counts.figures()
        print(f"{name:6} precision {100 * precision:5.1f}   recall {100 * recall:5.1f}   F1 {100 * f1:5.1f}")
    print(f"CoNLL F1 {100 * whole.conll():.1f} over {len(records)} documents")


if __name__ == "__main__":
    main()
