"""Prints every figure the project states, each beside a floor or a peer of the same run.

    python3 Tests/Benchmarks/bench.py --program .build/release/rapporteur [--only transport]
"""

import argparse
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parent))

import kernels.rows  # noqa: E402
import model.rows  # noqa: E402
import timeline.rows  # noqa: E402
import times.rows  # noqa: E402
import transport.rows  # noqa: E402

GROUPS = {"transport": transport.rows.print_rows, "kernels": kernels.rows.print_rows, "times": times.rows.print_rows,
          "model": model.rows.print_rows, "timeline": timeline.rows.print_rows}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/rapporteur", help="the release build")
    parser.add_argument("--only", choices=sorted(GROUPS), action="append", help="a group of rows; all without it")
    parser.add_argument("--rounds", type=int, default=3, help="rounds in turn, of which the best counts")
    arguments = parser.parse_args()
    program = str(pathlib.Path(arguments.program).resolve())
    for name in arguments.only or GROUPS:
        print(f"== {name}")
        GROUPS[name](program, arguments.rounds)


if __name__ == "__main__":
    main()
