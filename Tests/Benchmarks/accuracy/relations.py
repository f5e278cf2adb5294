"""Relations of texts of one's own beside a key of those that a reader finds in them.

    python3 Tests/Benchmarks/accuracy/relations.py --program .build/release/rapporteur --key FILE --texts FOLDER [--lines]

A key is JSON: file name → [{"holder": [parts of right names], "target": [likewise], "side": -1 | 0 | 1, "words": words of the text on
which it rests, "central": true where the side must not be turned}].
"""

import json

from program import print_keyed, replies


def names(*parties):
    return " ".join(str(p) for p in parties if p).lower()


def agrees(wanted, shown):
    """Whether a part of a right name is in the names shown."""
    return any(name.lower() in shown for name in wanted)


class Found:
    """A relation that the program found, with what is compared."""

    def __init__(self, relation, known):
        holder, target = relation["holder"], relation["target"]
        self.relation = relation
        self.holder = names(holder["name"], known.get(relation.get("onBehalfOf")))
        mention = (target.get("mention") or {}).get("text")
        self.target = names(target["name"], mention, known.get(target.get("responsible")))
        self.place = (relation["evidence"]["start"], relation["evidence"]["end"])
        self.side = (relation["polarity"] > 0) - (relation["polarity"] < 0)

    def fits(self, item, place):
        return (self.place[0] <= place < self.place[1] and agrees(item["holder"], self.holder)
                and agrees(item["target"], self.target))

    def line(self):
        r = self.relation
        return f"{r['holder']['name']} → {r['target']['name']} {r['polarity']:+d} {r['act']}: {r['evidence']['text'][:100]!r}"


def scores(program, key, folder):
    """Counts over the key: asked, found, right side, flipped central ones; printed, spurious; and lines that say what is wrong."""
    key = sorted(json.loads(key.read_text(encoding="utf-8")).items())
    texts = [(folder / name).read_text(encoding="utf-8") for name, _ in key]
    results = replies(program, "stance/relations", [{"documents": [{"text": text}]} for text in texts])
    out = {"asked": 0, "found": 0, "right": 0, "flipped": 0, "printed": 0, "spurious": 0}
    lines = []
    for (name, items), text, result in zip(key, texts, results):
        known = {a["id"]: a["name"] for a in result["actors"]}
        found = [Found(r, known) for r in result["relations"]]
        matched = set()
        for item in items:
            place = text.find(item["words"])
            if place < 0:
                raise SystemExit(f"the key of {name} has words that the text has not: {item['words']!r}")
            fit = [number for number, one in enumerate(found) if one.fits(item, place)]
            matched.update(fit)
            out["asked"] += 1
            if not fit:
                lines.append(f"{name}: not found: {item['holder'][0]} → {item['target'][0]} {item['side']:+d}: {item['words']}")
                continue
            out["found"] += 1
            sides = {found[number].side for number in fit}
            if item["side"] in sides:
                out["right"] += 1
            else:
                out["flipped"] += item.get("central", False) and -item["side"] in sides
                lines.append(f"{name}: side {sides} and not {item['side']:+d}: {item['words']}")
        out["printed"] += len(found)
        for number in set(range(len(found))) - matched:
            out["spurious"] += 1
            lines.append(f"{name}: not in the key: {found[number].line()}")
    return out, lines


if __name__ == "__main__":
    print_keyed(__doc__, scores)
