"""The table of who said what: attributions and confidence on PolNeAR, coreference on GUM, statements of texts with a key.

    python3 Tests/Benchmarks/accuracy/board.py --program .build/release/rapporteur --data FOLDER [--split dev] [--key FILE --texts FOLDER]

The data folder holds `polnear.SPLIT.jsonl` and `gum_entcoref.SPLIT.jsonl`; `key.py` says what a key is.
"""

import pathlib

import attributions
import coreference
import key
from calibration import calibration_error, judged
from program import answers, options, records


def row(name, value, reach):
    print(f"{name:<52} {value:>8}   reach {reach}", flush=True)


def percent(share):
    return f"{100 * share:.1f}"


def main():
    parser = options(__doc__)
    parser.add_argument("--key", type=pathlib.Path)
    parser.add_argument("--texts", type=pathlib.Path)
    given = parser.parse_args()
    texts = records(given, "polnear")
    quotes = answers(given.program, [r["text"] for r in texts], "quotes")
    scores = attributions.scores(texts, quotes)
    row("attributions, F1", percent(scores["attribution"]), 70)
    row("direct ones alone, F1", percent(scores["direct"]), 90)
    row("exact contents, normalised, F1", percent(scores["content"]), 62)
    row("exact sources, F1", percent(scores["source"]), 72)
    rows = list(judged(texts, quotes))
    row("expected calibration error of quotes", f"{calibration_error(rows):.3f}", "0.05 or less")
    row("coreference of people, bodies, places, CoNLL F1", percent(coreference.score(given.program, records(given, "gum_entcoref")).conll()), 62)
    if given.key and given.texts:
        total, found, right, lines = key.scores(given.program, given.key, given.texts)
        row(f"statements of the key found, of {total}", percent(found / max(1, total)), 85)
        row("their speakers right by name", percent(right / max(1, found)), 92)
        print("\n".join(lines))


if __name__ == "__main__":
    main()
