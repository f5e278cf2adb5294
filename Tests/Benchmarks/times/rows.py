"""The row of times: words a second of that stage alone, in process on one core, beside parsedatetime, both by
the processor's time."""

import contextlib
import json
import pathlib
import statistics
import subprocess
import sys

from model.rows import ARTICLES, COPIES, ROOT, row

HERE = pathlib.Path(__file__).parent
VENV = ROOT / ".venv-bench-times"
WORDS = ROOT / "Sources/Lexicon/Data/time-words.tsv"


def peer(texts):
    """parsedatetime's words a second on one core; nothing where it is not to be had."""
    python = VENV / "bin/python"
    if not python.exists():
        with contextlib.suppress(subprocess.CalledProcessError):
            subprocess.run([sys.executable, "-m", "venv", VENV], check=True, stdout=subprocess.DEVNULL)
            subprocess.run([python, "-m", "pip", "install", "-q", "parsedatetime"], check=True, stdout=subprocess.DEVNULL)
    done = subprocess.run(["taskset", "-c", "0", python, HERE / "parsedatetime_peer.py"], input=json.dumps(texts), text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return float(done.stdout.split()[-1]) if done.returncode == 0 else None


def speed(program):
    """Words a second of our stage over the sample articles, and the line that says so."""
    done = subprocess.run(["taskset", "-c", "0", program, WORDS, "2031-03-11", *ARTICLES * COPIES], stdout=subprocess.PIPE, text=True, check=True)
    return float(done.stdout.split(", ")[-1].split()[0]), done.stdout.strip()


def print_rows(_, rounds):
    subprocess.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "time-probe"], cwd=ROOT, check=True,
                   stdout=subprocess.DEVNULL)
    texts = [path.read_text(encoding="utf-8") for path in ARTICLES]
    # In turns, so that a machine whose pace changes changes both.
    turns = [(peer(texts), speed(ROOT / ".build/release/time-probe")) for _ in range(rounds)]
    ours = statistics.median(figure for _, (figure, _) in turns)
    row("times alone, in process, one core", f"{ours:,.0f} words/s", "500,000", turns[0][1][1])
    theirs = [figure for figure, _ in turns if figure]
    if theirs:
        row("", f"{ours / statistics.median(theirs):.1f} x", "5 x parsedatetime", f"parsedatetime {statistics.median(theirs):,.0f} words/s")
    else:
        row("", "-", "5 x parsedatetime", "parsedatetime is not to be had here")
