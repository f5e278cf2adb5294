"""The asyncio client against the real server."""

import asyncio
import os
import signal
import unittest

import rapporteur

from .server import FIRST, executable, scripted


class AsyncCalls(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        # Debug mode calls the encoding of a 4 MiB text a slow callback.
        asyncio.get_running_loop().slow_callback_duration = 60
        self.client = await rapporteur.AsyncClient(executable(), timeout=60).open()
        self.addAsyncCleanup(self.client.close)

    async def test_calls_run_at_once(self):
        results = await asyncio.gather(*(self.client.server.echo(number=number) for number in range(500)))
        self.assertEqual([result["number"] for result in results], list(range(500)))

    async def test_errors_are_typed(self):
        with self.assertRaises(rapporteur.MethodNotFound):
            await self.client.call("no/such")

    async def test_pipelined_answers_come_in_order(self):
        calls = (("server/echo", {"number": number}) for number in range(500))
        seen = [result["number"] async for result in self.client.pipeline(calls, window=50)]
        self.assertEqual(seen, list(range(500)))

    async def test_cancelling_the_task_cancels_the_request(self):
        long = "“The vote was fair,” said Danil Orvan on Tuesday. " * 70_000
        task = asyncio.create_task(self.client.call("parse/document", {"document": {"text": long}}))
        await asyncio.sleep(0.2)
        task.cancel()
        with self.assertRaises(asyncio.CancelledError):
            await task
        self.assertEqual(await self.client.call("server/echo", {"a": 1}, timeout=10), {"a": 1})

    async def test_a_call_that_takes_too_long_is_given_up(self):
        long = "“The vote was fair,” said Danil Orvan on Tuesday. " * 70_000
        with self.assertRaises(rapporteur.Timeout):
            await self.client.call("parse/document", {"document": {"text": long}}, timeout=0.05)

    async def test_progress_is_followed(self):
        seen = []
        documents = [{"text": f"{FIRST} {number}"} for number in range(40)]
        await self.client.call("timeline/build", {"documents": documents}, on_progress=seen.append)
        self.assertEqual(seen[-1]["kind"], "end")

    async def test_a_quotation_is_verified_and_an_actor_looked_up(self):
        (row,) = await self.client.verify("the vote was unfair", [{"text": FIRST}])
        self.assertEqual((row["verdict"], row["differences"]), ("altered", "unfair → fair"))
        found = await self.client.actor_at({"text": FIRST}, FIRST.index("He crit"))
        self.assertEqual(found["actor"]["name"], "Danil Orvan")

    async def test_rows(self):
        rows = await self.client.quotes([{"text": FIRST, "uri": "file:///first.txt"}])
        for row in rows:
            self.assertEqual(row["file"], "file:///first.txt")

    async def test_rows_of_a_timeline(self):
        text = "The presidential election in Velmora was held on 8 June 2031."
        rows = await self.client.timeline([{"text": text}], per="entry", types=["election"])
        self.assertEqual([(row["date"], row["accounts"], row["differences"]) for row in rows], [("2031-06-08", 1, None)])
        with self.assertRaises(rapporteur.InvalidParams) as caught:
            await self.client.timeline([{"text": text}], from_="June")
        self.assertEqual(caught.exception.path, "params.from")

    async def test_a_server_that_is_killed_raises(self):
        waiting = asyncio.create_task(self.client.call("parse/document", {"document": {"text": FIRST * 20_000}}))
        await asyncio.sleep(0.05)
        os.kill(self.client._process.pid, signal.SIGKILL)
        with self.assertRaises(rapporteur.ServerDied):
            await asyncio.wait_for(waiting, 10)
        with self.assertRaises(rapporteur.ServerDied):
            await self.client.call("server/echo")


class AsyncLives(unittest.IsolatedAsyncioTestCase):
    async def test_a_client_that_is_not_open_says_so(self):
        with self.assertRaises(rapporteur.ClientClosed):
            await rapporteur.AsyncClient(executable()).call("server/info")

    async def test_last_words_are_told(self):
        async with rapporteur.AsyncClient(scripted("sys.exit('no lexicon here')")) as client:
            with self.assertRaisesRegex(rapporteur.ServerDied, "no lexicon here"):
                await client.call("server/echo", timeout=10)

    async def test_a_missing_program_is_named(self):
        with self.assertRaises(rapporteur.ServerNotFound):
            async with rapporteur.AsyncClient("/no/such/program"):
                pass


if __name__ == "__main__":
    unittest.main()
