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


def records(given, name):
    """The records of `name` in the data folder."""
    with open(given.data / f"{name}.{given.split}.jsonl", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def arguments(description, name):
    """The program asked for and the records of `name` in the data folder."""
    given = options(description).parse_args()
    return given.program, records(given, name)


def answers(program, texts, layer):
    """That layer of every text."""
    message = lambda number, method, params: json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": params}) + "\n"
    asked = message(0, "initialize", {}) + "".join(
        message(i, "parse/document", {"document": {"text": text}, "layers": [layer]}) for i, text in enumerate(texts, 1))
    done = subprocess.run([program, "serve", "--stdio"], input=asked.encode(), stdout=subprocess.PIPE, check=True)
    found = {}
    for line in done.stdout.splitlines():
        answer = json.loads(line)
        if "error" in answer:
            raise SystemExit(f"the server says {answer['error']}")
        if answer.get("id"):
            found[answer["id"]] = answer["result"][layer]
    return [found[i] for i in range(1, len(texts) + 1)]
