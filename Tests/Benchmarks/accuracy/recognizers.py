"""Extents beside the cases of Recognizers-Text, whose expressions take in prepositions and whole spans ("from May to June"), so that an
overlap counts as found; a case that has no expression must give none.

    python3 Tests/Benchmarks/accuracy/recognizers.py --data FOLDER [--split dev] [--set recognizers_en_model] [--misses]
"""

from program import options, records
from timexes import is_exact, matched, times


def scores(program, cases):
    """Counts of expressions, those found, those found exactly, cases without one, those that give none; and the misses as lines."""
    counts = {"gold": 0, "found": 0, "exact": 0, "empty": 0, "silent": 0}
    misses = []
    for case, answer in zip(cases, times(program, cases)):
        gold = case["timexes"]
        pairs = matched(answer, gold)
        counts["gold"] += len(gold)
        counts["found"] += len(pairs)
        counts["exact"] += sum(map(is_exact, pairs))
        counts["empty"] += not gold
        counts["silent"] += not gold and not answer
        if len(pairs) < len(gold) or answer and not gold:
            misses.append(f"  {case['text']!r}: {[g['text'] for g in gold]}, found {[f['text'] for f in answer]}")
    return counts, misses


def main():
    parser = options(__doc__)
    parser.add_argument("--set", default="recognizers_en_model")
    parser.add_argument("--misses", action="store_true", help="print what is not found")
    given = parser.parse_args()
    counts, misses = scores(given.program, records(given, given.set))
    if given.misses:
        print("\n".join(misses))
    share = lambda part, whole: f"{100 * counts[part] / max(1, counts[whole]):.1f} %"
    print(f"extents found {share('found', 'gold')} of {counts['gold']}, exactly {share('exact', 'gold')}; "
          f"silent {counts['silent']} of {counts['empty']} cases without an expression")


if __name__ == "__main__":
    main()
