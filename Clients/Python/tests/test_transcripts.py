"""Every transcript of `Protocol/`, replayed through both clients.

`//` is a comment, `>>` what is sent, `<<` what must come then. `"…"` stands for anything, in an array for any number
of elements and as a member's name for any further members; `"…name"` is bound where it comes first and means the same
afterwards. Notifications that nobody expects are passed over.
"""

import asyncio
import contextlib
import json
import queue
import subprocess
import tempfile
import unittest
from pathlib import Path

import rapporteur

from .server import ROOT, executable

PROTOCOL = ROOT / "Protocol"
MARK = "…"


class Mismatch(AssertionError):
    pass


def match(expected, got, bound, path="message"):
    """Compares by structure; binds names."""
    if isinstance(expected, str) and expected.startswith(MARK):
        name = expected[len(MARK):]
        if name and bound.setdefault(name, got) != got:
            raise Mismatch(f"{path}: {name} was {bound[name]!r} and is {got!r}")
    elif isinstance(expected, dict):
        if not isinstance(got, dict):
            raise Mismatch(f"{path}: an object is expected, not {got!r}")
        for key, value in expected.items():
            if key == MARK:
                continue
            if key not in got:
                raise Mismatch(f"{path}.{key} is missing in {got!r}")
            match(value, got[key], bound, f"{path}.{key}")
        further = got.keys() - expected.keys()
        if further and MARK not in expected:
            raise Mismatch(f"{path} has also {sorted(further)}")
    elif isinstance(expected, list):
        if not isinstance(got, list):
            raise Mismatch(f"{path}: an array is expected, not {got!r}")
        if MARK in expected:
            at = expected.index(MARK)
            tail = expected[at + 1:]
            if len(got) < at + len(tail):
                raise Mismatch(f"{path} has only {len(got)} elements: {got!r}")
            pairs = [*zip(expected[:at], got), *zip(tail, got[len(got) - len(tail):])]
        else:
            if len(got) != len(expected):
                raise Mismatch(f"{path} has {len(got)} elements, not {len(expected)}: {got!r}")
            pairs = list(zip(expected, got))
        for index, (one, other) in enumerate(pairs):
            match(one, other, bound, f"{path}[{index}]")
    elif expected != got or isinstance(expected, bool) != isinstance(got, bool):
        raise Mismatch(f"{path} is {got!r}, not {expected!r}")


def expects(expected, got, bound):
    """Whether `got` is what is expected; a notification that nobody expects is passed over."""
    try:
        names = dict(bound)
        match(expected, got, names)
    except Mismatch:
        if "method" in got and "id" not in got:
            return False
        raise
    bound.update(names)
    return True


def is_over(messages):
    """Whether nothing but notifications is left."""
    return all("method" in message and "id" not in message for message in messages)


def fill(value, bound):
    """`value` with bound names in their places."""
    if isinstance(value, str) and value.startswith(MARK):
        return bound.get(value[len(MARK):], value)
    if isinstance(value, list):
        return [fill(one, bound) for one in value]
    if isinstance(value, dict):
        return {key: fill(one, bound) for key, one in value.items()}
    return value


def steps(path):
    """The lines of a transcript: `(">>" or "<<", text)`."""
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.startswith((">>", "<<")):
            yield line[:2], line[2:].strip()


def parsed(text):
    try:
        return json.loads(text)
    except ValueError:
        return None


def is_plain(path):
    """Whether a client would send all of it: requests with an id of their own and notifications, parameters named."""
    for way, text in steps(path):
        message = parsed(text)
        if way == ">>" and not (
                isinstance(message, dict) and message.get("jsonrpc") == "2.0" and isinstance(message.get("method"), str)
                and isinstance(message.get("params", {}), dict) and message.keys() <= {"jsonrpc", "id", "method", "params"}
                and isinstance(message.get("id", 0), (int, str)) and message["method"] != "$/cancelRequest"):
            return False
    return True


@contextlib.contextmanager
def own_words():
    """A file for the user's own words, empty and gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "own.tsv"
        path.touch()
        yield path


def as_message(key, method, outcome):
    """What a client was given, as the message it came in."""
    if isinstance(outcome, rapporteur.RpcError):
        error = {"code": outcome.code, "message": outcome.message}
        if outcome.data is not None:
            error["data"] = outcome.data
        return {"jsonrpc": "2.0", "id": key, "error": error}
    return {"jsonrpc": "2.0", "id": key, "result": outcome}


class Transcripts(unittest.TestCase):
    def replay(self, choose, play):
        paths = sorted(path for path in PROTOCOL.rglob("*.io") if choose(path))
        if not paths:
            self.skipTest("no transcripts")
        for path in paths:
            with self.subTest(transcript=str(path.relative_to(PROTOCOL))):
                play(path)

    def test_the_synchronous_client(self):
        self.replay(is_plain, self.play)

    def test_the_asyncio_client(self):
        self.replay(is_plain, lambda path: asyncio.run(self.play_async(path)))

    def test_lines_that_no_client_sends(self):
        self.replay(lambda path: not is_plain(path), self.play_raw)

    def play(self, path):
        arrived: queue.Queue = queue.Queue()
        with own_words() as words, rapporteur.Client(executable(), encoding=None, lexicon=words) as client:
            client.on_notification(
                lambda method, params: arrived.put({"jsonrpc": "2.0", "method": method, "params": params}))
            bound: dict = {}
            for way, text in steps(path):
                if way == "<<":
                    while not expects(json.loads(text), arrived.get(timeout=20), bound):
                        pass
                    continue
                message = fill(json.loads(text), bound)
                if "id" not in message:
                    client.notify(message["method"], message.get("params"))
                    continue

                def settled(call, key=message["id"]):
                    try:
                        outcome = call.result(0)
                    except rapporteur.RpcError as error:
                        outcome = error
                    arrived.put(as_message(key, call.method, outcome))

                client.send(message["method"], message.get("params")).add_done_callback(settled)
        self.assertTrue(is_over(list(arrived.queue)), "more came than is expected")

    async def play_async(self, path):
        arrived: asyncio.Queue = asyncio.Queue()
        with own_words() as words:
            await self.ask_all(path, arrived, words)
        left = [arrived.get_nowait() for _ in range(arrived.qsize())]
        self.assertTrue(is_over(left), "more came than is expected")

    async def ask_all(self, path, arrived, words):
        async with rapporteur.AsyncClient(executable(), encoding=None, lexicon=words) as client:
            client.on_notification(
                lambda method, params: arrived.put_nowait({"jsonrpc": "2.0", "method": method, "params": params}))
            bound: dict = {}
            tasks = []

            async def ask(message):
                try:
                    outcome = await client.call(message["method"], message.get("params"))
                except rapporteur.RpcError as error:
                    outcome = error
                arrived.put_nowait(as_message(message["id"], message["method"], outcome))

            for way, text in steps(path):
                if way == "<<":
                    while not expects(json.loads(text), await asyncio.wait_for(arrived.get(), 20), bound):
                        pass
                    continue
                message = fill(json.loads(text), bound)
                if "id" in message:
                    tasks.append(asyncio.create_task(ask(message)))
                    await asyncio.sleep(0)
                else:
                    await client.notify(message["method"], message.get("params"))
            await asyncio.gather(*tasks)

    def play_raw(self, path):
        with subprocess.Popen([executable(), "serve", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
            bound: dict = {}
            for way, text in steps(path):
                if way == ">>":
                    message = parsed(text)
                    line = text if message is None else json.dumps(fill(message, bound), ensure_ascii=True)
                    # What binds nothing goes out as it stands: its spelling may be the point.
                    server.stdin.write((line if message is not None and fill(message, bound) != message else text).encode())
                    server.stdin.write(b"\n")
                    server.stdin.flush()
                else:
                    while True:
                        line = server.stdout.readline()
                        self.assertTrue(line, "the server ended")
                        if expects(json.loads(text), json.loads(line), bound):
                            break
            server.stdin.close()
            left = [json.loads(line) for line in server.stdout.read().splitlines()]
            self.assertTrue(is_over(left), "more came than is expected")


class Matching(unittest.TestCase):
    def test_what_matches(self):
        for expected, got in [
            ("…", None), ({"a": 1, "…": "…"}, {"a": 1, "b": 2}), (["…"], []), (["…"], [1, 2]), ([1, "…"], [1]),
            (["…", 3], [1, 2, 3]), ({"a": ["…x", "…x"]}, {"a": [1, 1]}), ({"…": "…"}, {}),
        ]:
            match(expected, got, {})

    def test_what_does_not(self):
        for expected, got in [
            ({"a": 1}, {"a": 1, "b": 2}), ({"a": "…"}, {}), ([1], [1, 2]), ([1, "…"], []), (["…x", "…x"], [1, 2]),
            (True, 1), (None, {}), ({"…": "…"}, []),
        ]:
            with self.assertRaises(Mismatch):
                match(expected, got, {})


if __name__ == "__main__":
    unittest.main()
