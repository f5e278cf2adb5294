"""What the scorers share: their arguments and records, and the program's answers, asked over standard streams."""

import argparse
import json
import pathlib
import subprocess


def options(description):
    """The arguments that every scorer takes."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/rapporteur")
    parser.add_argument("--data", required=True, type=pathlib.Path)
    parser.add_argument("--split", default="dev")
    return parser


def print_keyed(description, scores):
    """Prints the lines and counts that `scores(program, key, folder)` gives for the key and texts asked for."""
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=".build/release/rapporteur")
    parser.add_argument("--key", required=True, type=pathlib.Path)
    parser.add_argument("--texts", required=True, type=pathlib.Path)
    given = parser.parse_args()
    counts, lines = scores(given.program, given.key, given.texts)
    print("\n".join(lines))
    print(counts)


def records(given, name):
    """The records of `name` in the data folder."""
    with open(given.data / f"{name}.{given.split}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def arguments(description, name):
    """The program asked for and the records of `name` in the data folder."""
    given = options(description).parse_args()
    return given.program, records(given, name)


def replies(program, method, asked, at_once=1000):
    """What the program answers to `method` with each of the params `asked`, in order, `at_once` in flight."""
    if len(asked) > at_once:
        return replies(program, method, asked[:at_once]) + replies(program, method, asked[at_once:])
    message = lambda number, method, params: json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params}) + "\n"
    lines = message(0, "initialize", {}) + "".join(message(i, method, params) for i, params in enumerate(asked, 1))
    done = subprocess.run([program, "serve", "--stdio"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    found = {}
    for line in done.stdout.splitlines():
        answer = json.loads(line)
        if "error" in answer:
            raise SystemExit(f"the server says {answer['error']}")
        if answer.get("id"):
            found[answer["id"]] = answer["result"]
    return [found[i] for i in range(1, len(asked) + 1)]


def answers(program, texts, layer):
    """That layer of every text."""
    asked = [{"document": {"text": text}, "layers": [layer]} for text in texts]
    return [result[layer] for result in replies(program, "parse/document", asked)]
