"""Where the tests find the real server, and one that misbehaves."""

import os
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def executable() -> str:
    """`$RAPPORTEUR`, or the newest build of this checkout; skips the test where there is none."""
    if os.environ.get("RAPPORTEUR"):
        return os.environ["RAPPORTEUR"]
    built = [path for kind in ("release", "debug") if (path := ROOT / ".build" / kind / "rapporteur").exists()]
    if not built:
        raise unittest.SkipTest("no rapporteur is built: swift build")
    return str(max(built, key=lambda path: path.stat().st_mtime))


#: Two texts about an invented country, one with emoji and CR/LF before the quotation.
FIRST = (
    "TARSK, March 4. /VNA/. “The vote was fair,” President Danil Orvan said on Tuesday.\n\n"
    "He criticised the Assembly for Security in the Region.\n")
SECOND = "🗳️ Vote café\r\n\r\n“We saw ballot boxes stuffed,” said Ilse Brandt, head of the mission.\r\n"


def scripted(*lines: str) -> list[str]:
    """A server in a few lines of Python: it answers `initialize`, then runs `lines` for each message."""
    body = "\n".join(f"    {line}" for line in lines)
    return [sys.executable, "-uc", (
        "import json, sys, os, time\n"
        "def answer(result, id=None):\n"
        "    print(json.dumps({'jsonrpc': '2.0', 'id': message['id'] if id is None else id, 'result': result}))\n"
        "def notify(method, **params):\n"
        "    print(json.dumps({'jsonrpc': '2.0', 'method': method, 'params': params}))\n"
        "for line in sys.stdin:\n"
        "    message = json.loads(line)\n"
        "    if message['method'] == 'initialize': answer({'capabilities': {'positionEncoding': 'utf-32'}}); continue\n"
        "    if message['method'] == 'shutdown': answer(None); continue\n"
        "    if message['method'] == 'exit': break\n"
        "    if message['method'] == 'initialized': continue\n"
        f"{body}\n")]
