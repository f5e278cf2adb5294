"""How far the confidence of quotes can be trusted: on PolNeAR, how often quotes of a confidence are right, and the expected
calibration error (Naeini et al. 2015; ten bins).

    python3 Tests/Benchmarks/accuracy/calibration.py --program .build/release/rapporteur --data FOLDER [--split dev]

FOLDER holds `polnear.SPLIT.jsonl`. When a quote is right stands in `attributions.py`.
"""

from attributions import compared
from program import answers, arguments

BINS = 10


def judged(records, found):
    """(confidence, whether it is right) of every quote."""
    for record, quotes in zip(records, found):
        _, ours, pairs = compared(record, quotes)
        right = {i for i, _ in pairs}
        yield from ((quote.confidence, i in right) for i, quote in enumerate(ours))


def curve(rows):
    """(number, mean confidence, share that is right) of each bin that holds quotes; None for one that does not."""
    for number in range(BINS):
        inside = [row for row in rows if min(BINS - 1, int(row[0] * BINS)) == number]
        yield (len(inside), *(sum(row[k] for row in inside) / len(inside) for k in (0, 1))) if inside else None


def calibration_error(rows):
    return sum(count * abs(said - right) for count, said, right in filter(None, curve(rows))) / max(1, len(rows))


def main():
    program, records = arguments(__doc__, "polnear")
    rows = list(judged(records, answers(program, [r["text"] for r in records], "quotes")))
    for number, found in enumerate(curve(rows)):
        if found:
            print(f"{number / BINS:.1f}-{(number + 1) / BINS:.1f}  {found[0]:5} quotes   said {found[1]:.2f}   right {found[2]:.2f}")
    print(f"expected calibration error {calibration_error(rows):.3f} over {len(rows)} quotes, reach 0.05")


if __name__ == "__main__":
    main()
