"""The tables of who said what, who stands how toward whom and what happened when: attributions and confidence on PolNeAR, coreference on
GUM, sides on NewsMTSC and DSE, relations and confidence on PLV, time expressions of news, histories, tweets and Recognizers-Text, dates of
timelines on tls_entities and SemEval-2015 Task 4; statements, relations and happenings of texts with a key.

    python3 Tests/Benchmarks/accuracy/board.py --program .build/release/rapporteur --data FOLDER [--split dev] [--only quotes]
        [--texts FOLDER [--key FILE] [--relations FILE] [--happenings FILE]]

The data folder holds `polnear gum_entcoref newsmtsc_rw newsmtsc_mt dse plv te3_tbaq wikiwars tweets_syntime meantime6_timex
recognizers_en_model semeval15t4_docs semeval15t4_timelines tls_entities_timelines`, each as `NAME.SPLIT.jsonl`, and
`tls_entities_docs.SPLIT.jsonl.gz`; `key.py`, `relations.py` and `happenings.py` say what their keys are.
"""

import pathlib

import attributions
import coreference
import happenings
import key
import order
import plover
import recognizers
import relations
import sides
import summaries
import timexes
from calibration import calibration_error, judged
from program import answers, options, records


def row(name, value, reach):
    print(f"{name:<52} {value:>8}   reach {reach}", flush=True)


def percent(share):
    return f"{100 * share:.1f}"


def who_said_what(given):
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


def who_stands_how(given):
    for part, reach in (("rw", 81), ("mt", 79)):
        row(f"side toward a mention, NewsMTSC {part}, macro-F1", percent(sides.toward(given.program, records(given, f"newsmtsc_{part}"))), reach)
    five, signs = sides.between(given.program, records(given, "dse"))
    row("side between two, DSE, five-way macro-F1", percent(five), 72)
    row("directions with a side, right side", percent(signs), 87)
    found, false, total, sided, right, confidences = plover.judged(given.program, records(given, "plv"))
    row("relations, both parties, PLV, F1", percent(2 * found / max(1, found + false + total)), 55)
    row("side where PLOVER's root takes one", percent(right / max(1, sided)), 90)
    row("expected calibration error of relations", f"{calibration_error(confidences):.3f}", "0.05 or less")
    if given.relations and given.texts:
        counts, lines = relations.scores(given.program, given.relations, given.texts)
        row(f"relations of the key found, of {counts['asked']}", percent(counts["found"] / max(1, counts["asked"])), 75)
        row("their sides right", percent(counts["right"] / max(1, counts["found"])), 92)
        row(f"spurious among {counts['printed']} printed", percent(counts["spurious"] / max(1, counts["printed"])), "20 or less")
        row("central ones with a side flipped", counts["flipped"], 0)
        print("\n".join(lines))


def when(given):
    reach = {("te3_tbaq", "relaxed"): 93, ("te3_tbaq", "strict"): 88, ("te3_tbaq", "value"): 83, ("wikiwars", "value"): 81,
             ("tweets_syntime", "relaxed"): 88}
    for name in ("te3_tbaq", "wikiwars", "tweets_syntime", "meantime6_timex"):
        for measure, value in timexes.scores(given.program, records(given, name)).items():
            row(f"time expressions, {name}, {measure} F1", percent(value), reach.get((name, measure), "-"))
    counts, _ = recognizers.scores(given.program, records(given, "recognizers_en_model"))
    row(f"Recognizers-Text, {counts['gold']} extents, found", percent(counts["found"] / max(1, counts["gold"])), 90)
    row("their exact extents", percent(counts["exact"] / max(1, counts["gold"])), "-")
    row(f"{counts['empty']} cases without an expression, silent", percent(counts["silent"] / max(1, counts["empty"])), "-")


def what_happened_when(given):
    if given.happenings and given.texts:
        counts, lines = happenings.scores(given.program, given.happenings, given.texts)
        row(f"dated happenings of the key right, of {counts['asked']}", percent(counts["right"] / max(1, counts["asked"])), 80)
        row(f"entries not in the key, of {counts['printed']}", percent(1 - counts["known"] / max(1, counts["printed"])), "5 or less")
        print("\n".join(lines))
    own, by_document = order.score(given)
    row("dated mentions, SemEval-2015 Task 4, F1", percent(own), 30)
    row("the same mentions dated by their documents, F1", percent(by_document), "5 below")
    row("days chosen, tls_entities, mean F1", percent(summaries.score(given)), 25)


GROUPS = {"quotes": who_said_what, "stances": who_stands_how, "times": when, "timelines": what_happened_when}


def main():
    parser = options(__doc__)
    parser.add_argument("--only", choices=GROUPS)
    parser.add_argument("--key", type=pathlib.Path)
    parser.add_argument("--relations", type=pathlib.Path)
    parser.add_argument("--happenings", type=pathlib.Path)
    parser.add_argument("--texts", type=pathlib.Path)
    given = parser.parse_args()
    for name, print_rows in GROUPS.items():
        if given.only in (None, name):
            print_rows(given)


if __name__ == "__main__":
    main()
