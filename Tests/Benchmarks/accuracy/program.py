"""Answers of the program, asked over standard streams."""

import json
import subprocess


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
