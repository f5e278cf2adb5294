"""The synchronous client against the real server."""

import os
import signal
import socket
import subprocess
import tempfile
import threading
import time
import unittest
from pathlib import Path

import rapporteur

from .server import FIRST, SECOND, executable, scripted


class WithServer(unittest.TestCase):
    def setUp(self):
        self.client = rapporteur.Client(executable(), timeout=60)
        self.addCleanup(self.client.close)


class Calls(WithServer):
    def test_echo_gives_back_what_was_sent(self):
        params = {"text": "naïve 🗳️ “quoted”\r\n", "number": 1.5, "list": [None, True, {}]}
        self.assertEqual(self.client.call("server/echo", params), params)

    def test_attributes_spell_methods(self):
        self.assertEqual(self.client.server.echo(a=1), {"a": 1})
        self.assertIn("methods", self.client.server.info())

    def test_an_area_is_no_method(self):
        with self.assertRaises(TypeError):
            self.client.server()

    def test_offsets_count_code_points(self):
        document = self.client.parse.document(document={"text": SECOND})
        self.assertEqual(document["positionEncoding"], "utf-32")
        for section in document["sections"]:
            self.assertLessEqual(section["end"], len(SECOND))
        for quote in document["quotes"]:
            for part in quote["parts"]:
                self.assertEqual(SECOND[part["start"]:part["end"]], part["text"])

    def test_another_unit_can_be_agreed(self):
        with rapporteur.Client(executable(), encoding="utf-16", timeout=60) as client:
            self.assertEqual(client.encoding, "utf-16")
            self.assertEqual(client.parse.document(document={"text": SECOND})["positionEncoding"], "utf-16")

    def test_documents_are_opened_changed_and_closed(self):
        uri = "file:///first.txt"
        self.client.documents.open(uri=uri, version=1, text=FIRST)
        self.client.documents.change(uri=uri, version=2, changes=[{"start": 0, "end": 5, "text": "ORLE"}])
        self.assertEqual([held["version"] for held in self.client.documents.list()["documents"]], [2])
        self.assertIsNone(self.client.documents.close(uri=uri))
        with self.assertRaises(rapporteur.NoSuchDocument) as caught:
            self.client.parse.document(document={"uri": uri})
        self.assertTrue(caught.exception.hint)
        self.assertTrue(caught.exception.path)

    def test_stances_of_mentions_come_in_the_order_given(self):
        text = "🗳️ The Assembly condemned the government, and the government thanked Danil Orvan."
        places = [{"start": text.rindex(name), "end": text.rindex(name) + len(name)} for name in ("Orvan", "Assembly", "government")]
        toward = self.client.stance.toward(document={"text": text}, mentions=places)["stances"]
        self.assertEqual([{"start": one["start"], "end": one["end"]} for one in toward], places)
        pairs = [{"holder": places[1], "target": places[2]}, {"holder": places[2], "target": places[1]}]
        between = self.client.stance.between(document={"text": text}, pairs=pairs)["stances"]
        self.assertEqual([{"holder": one["holder"], "target": one["target"]} for one in between], pairs)
        for stance in toward + between:
            chances = stance["probabilities"]
            self.assertAlmostEqual(sum(chances.values()), 1, places=9)
            best = max(chances, key=chances.get)
            self.assertEqual(stance["polarity"], {"negative": -1, "neutral": 0, "positive": 1}[best])
        with self.assertRaises(rapporteur.InvalidParams) as caught:
            self.client.stance.toward(document={"text": text}, mentions=[places[0], {"start": 5, "end": 5}])
        self.assertEqual(caught.exception.path, "params.mentions[1]")

    def test_pipelined_answers_come_in_order(self):
        calls = [("server/echo", {"number": number}) for number in range(3000)]
        results = list(self.client.pipeline(calls, window=200))
        self.assertEqual([result["number"] for result in results], list(range(3000)))

    def test_errors_stand_in_the_place_of_their_results(self):
        calls = [("server/echo", {"a": 1}), ("no/such", {}), ("server/echo", {"a": 2})]
        first, second, third = self.client.pipeline(calls, errors="return")
        self.assertEqual((first, third), ({"a": 1}, {"a": 2}))
        self.assertIsInstance(second, rapporteur.MethodNotFound)
        with self.assertRaises(rapporteur.MethodNotFound):
            list(self.client.pipeline(calls))

    def test_threads_share_a_client(self):
        failures = []

        def work(name):
            for number in range(200):
                if self.client.server.echo(name=name, number=number) != {"name": name, "number": number}:
                    failures.append((name, number))

        threads = [threading.Thread(target=work, args=(name,)) for name in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(failures, [])

    def test_errors_are_typed(self):
        with self.assertRaises(rapporteur.MethodNotFound) as caught:
            self.client.call("no/such")
        self.assertEqual(caught.exception.code, -32601)
        with self.assertRaises(rapporteur.InvalidParams) as caught:
            self.client.call("parse/document", {"document": {"text": 7}})
        self.assertIn("document", caught.exception.path)
        with self.assertRaises(rapporteur.InvalidParams):
            self.client.call("parse/document", {"document": {"text": "half of a pair: \ud83d"}})

    def test_a_long_call_is_cancelled(self):
        long = "“The vote was fair,” said Danil Orvan on Tuesday. " * 70_000
        started = time.monotonic()
        call = self.client.send("parse/document", {"document": {"text": long}})
        time.sleep(0.1)
        call.cancel()
        with self.assertRaises(rapporteur.Cancelled):
            call.result(30)
        self.assertLess(time.monotonic() - started, 10)
        self.assertEqual(self.client.server.echo(a=1), {"a": 1})

    def test_a_call_that_takes_too_long_is_given_up(self):
        long = "“The vote was fair,” said Danil Orvan on Tuesday. " * 70_000
        with self.assertRaises(TimeoutError) as caught:
            self.client.call("parse/document", {"document": {"text": long}}, timeout=0.05)
        self.assertIsInstance(caught.exception, rapporteur.Timeout)
        self.assertEqual(self.client.server.echo(a=1), {"a": 1})

    def test_progress_is_followed(self):
        seen = []
        documents = [{"text": f"{FIRST} {number}"} for number in range(40)]
        self.client.call("timeline/build", {"documents": documents}, on_progress=seen.append)
        self.assertEqual(seen[0]["kind"], "begin")
        self.assertEqual(seen[-1]["kind"], "end")


class Lives(unittest.TestCase):
    def test_a_closed_client_says_so(self):
        client = rapporteur.Client(executable())
        process = client._process
        client.close()
        client.close()
        self.assertEqual(process.returncode, 0)
        with self.assertRaises(rapporteur.ClientClosed):
            client.server.info()

    def test_a_server_that_is_killed_raises_in_every_waiting_call(self):
        with rapporteur.Client(scripted("pass")) as client:
            calls = [client.send("server/echo", {"a": number}) for number in range(5)]
            os.kill(client._process.pid, signal.SIGKILL)
            for call in calls:
                with self.assertRaises(rapporteur.ServerDied):
                    call.result(10)
            with self.assertRaises(rapporteur.ServerDied):
                client.call("server/echo")

    def test_the_real_server_killed_raises(self):
        with rapporteur.Client(executable()) as client:
            os.kill(client._process.pid, signal.SIGKILL)
            with self.assertRaises(rapporteur.ServerDied) as caught:
                client.call("server/echo", timeout=10)
            self.assertEqual(caught.exception.status, -signal.SIGKILL)

    def test_last_words_and_status_are_told(self):
        with rapporteur.Client(scripted("sys.exit('no lexicon here')")) as client:
            with self.assertRaises(rapporteur.ServerDied) as caught:
                client.call("server/echo", timeout=10)
            self.assertEqual(caught.exception.status, 1)
            self.assertIn("no lexicon here", str(caught.exception))

    def test_a_server_that_dies_at_once_raises(self):
        with self.assertRaises(rapporteur.ServerDied):
            rapporteur.Client(["sh", "-c", "exit 78"])

    def test_no_server_left_behind(self):
        client = rapporteur.Client(executable())
        process = client._process
        client.close()
        self.assertIsNotNone(process.poll())

    def test_a_missing_program_is_named(self):
        with self.assertRaisesRegex(rapporteur.ServerNotFound, "/no/such/program"):
            rapporteur.Client("/no/such/program")
        with self.assertRaisesRegex(rapporteur.ServerNotFound, "unix:/no/such/socket"):
            rapporteur.Client(connect="unix:/no/such/socket")
        with self.assertRaises(ValueError):
            rapporteur.Client(connect="somewhere")

    def test_noise_and_requests_of_the_server_do_no_harm(self):
        noisy = scripted(
            "print('not JSON'); print(json.dumps({'jsonrpc': '2.0', 'id': 99, 'result': 1}))",
            "print(json.dumps({'jsonrpc': '2.0', 'id': 'x', 'method': 'window/ask'}))",
            "answer(message.get('params')) if message['method'] == 'ask' and 'id' in message else None")
        with self.assertLogs("rapporteur"), rapporteur.Client(noisy) as client:
            self.assertEqual(client.call("ask", {"a": 1}, timeout=10), {"a": 1})

    def test_a_failing_callback_does_no_harm(self):
        server = scripted(
            "notify('$/progress', token=message['params'].get('workDoneToken'), value={'kind': 'begin'})", "answer(1)")
        with self.assertLogs("rapporteur"), rapporteur.Client(server) as client:
            self.assertEqual(client.call("work", {}, on_progress=lambda value: 1 / 0, timeout=10), 1)


class Sockets(unittest.TestCase):
    def serve(self, *options):
        process = subprocess.Popen([executable(), "serve", *options], stdin=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.addCleanup(process.stderr.close)
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)

    def until(self, connect):
        for _ in range(200):
            try:
                return connect()
            except rapporteur.ServerNotFound:
                time.sleep(0.05)
        self.fail("the server does not listen")

    def test_a_unix_socket_is_shared_and_outlives_its_clients(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = str(Path(folder.name, "socket"))
        self.serve("--unix", path)
        with self.until(lambda: rapporteur.Client(connect=f"unix:{path}")) as one:
            with rapporteur.Client(connect=f"unix:{path}") as two:
                self.assertEqual(two.server.echo(a=2), {"a": 2})
            self.assertEqual(one.server.echo(a=1), {"a": 1})

    def test_tcp_wants_the_token(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        token = Path(folder.name, "token")
        token.write_text("a secret of some length\n")
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.serve("--tcp", f"127.0.0.1:{port}", "--token-file", str(token))
        address = f"tcp:127.0.0.1:{port}"
        with self.until(lambda: rapporteur.Client(connect=address, token_file=token)) as client:
            self.assertEqual(client.server.echo(a=1), {"a": 1})
        with self.assertRaises(rapporteur.RapporteurError):
            rapporteur.Client(connect=address)
        with self.assertRaises(rapporteur.RapporteurError):
            rapporteur.Client(connect=address, token="wrong")


if __name__ == "__main__":
    unittest.main()
