"""The asyncio client: the same calls, awaited."""

from __future__ import annotations

import asyncio
import collections
import os
from collections.abc import AsyncIterator, Iterable, Sequence
from typing import Any

from . import rows
from .errors import ClientClosed, RapporteurError, RpcError, ServerDied, ServerNotFound, Timeout
from .locate import Address, Paths, command, read_token
from .messages import Area, Dialogue, OnProgress, agreed_encoding, initialize_params

#: The longest line taken from the server; its own limit for a message is far below.
LINE_LIMIT = 1 << 30


class AsyncClient:
    """A connection to Rapporteur for asyncio; takes what `Client` takes.

        async with AsyncClient() as client:
            one, two = await asyncio.gather(client.call("quotes/list", {…}), client.stance.relations(documents=[…]))

    Cancelling the task that waits for a call cancels the request in the server.
    """

    def __init__(self, server: str | os.PathLike[str] | Sequence[str] | None = None, *, connect: str | None = None,
                 token: str | None = None, token_file: str | os.PathLike[str] | None = None,
                 encoding: str | None = "utf-32", timeout: float | None = None, lexicon: Paths = ()):
        if connect is not None and lexicon:
            raise ValueError("lexicon is for a server that is started here: start the running one with --lexicon")
        self._address = Address.parse(connect) if connect is not None else None
        self._command = [] if self._address else command(server, lexicon)
        self._token, self._token_file, self._encoding, self.timeout = token, token_file, encoding, timeout
        self._dialogue = Dialogue(self._settle)
        self._failure: RapporteurError | None = ClientClosed("the client is not open: use `async with` or `await open()`")
        self._process: asyncio.subprocess.Process | None = None
        self._log: collections.deque[bytes] = collections.deque(maxlen=40)
        self._tasks: list[asyncio.Task[None]] = []
        self.initialized: dict[str, Any] = {}

    async def open(self) -> "AsyncClient":
        """Starts or reaches the server; `async with` does it."""
        try:
            if self._address is None:
                pipe = asyncio.subprocess.PIPE
                self._process = await asyncio.create_subprocess_exec(
                    *self._command, stdin=pipe, stdout=pipe, stderr=pipe, limit=LINE_LIMIT)
                self._input, self._output = self._process.stdout, self._process.stdin
                self._tasks.append(asyncio.create_task(self._listen()))
            elif self._address.path:
                self._input, self._output = await asyncio.open_unix_connection(self._address.path, limit=LINE_LIMIT)
            else:
                self._input, self._output = await asyncio.open_connection(
                    self._address.host, self._address.port, limit=LINE_LIMIT)
        except OSError as problem:
            what = f"no server answers at {self._address}" if self._address else f"cannot start `{' '.join(self._command)}`"
            raise ServerNotFound(f"{what}: {problem}") from None
        self._failure = None
        self._tasks.append(asyncio.create_task(self._read()))
        try:
            secret = read_token(self._token, self._token_file)
            if secret is not None:
                await self.call("server/authenticate", {"token": secret})
            if self._encoding is not None:
                own = self._process is not None
                self.initialized = await self.call("initialize", initialize_params(self._encoding, own))
                await self.notify("initialized", {})
        except BaseException:
            await self.close()
            raise
        return self

    async def __aenter__(self) -> "AsyncClient":
        return await self.open()

    async def __aexit__(self, *_: Any) -> None:
        await self.close()

    @property
    def encoding(self) -> str:
        """The unit of every offset: `utf-32` (code points), `utf-16` or `utf-8`."""
        return agreed_encoding(self.initialized)

    # ---- calling

    async def call(self, method: str, params: dict[str, Any] | None = None, *, timeout: float | None = None,
                   on_progress: OnProgress | None = None, on_partial: OnProgress | None = None) -> Any:
        """Calls any method; raises what the server says instead of a result, `Timeout` after `timeout` seconds."""
        if self._failure:
            raise self._failure
        waiter: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        key, line = self._dialogue.open(waiter, method, params, on_progress, on_partial)
        limit = self.timeout if timeout is None else timeout
        try:
            await self._write(line)
            async with _deadline(limit):
                return await asyncio.shield(waiter)
        except (asyncio.CancelledError, TimeoutError, asyncio.TimeoutError) as problem:
            if waiter.done():
                waiter.exception()
                raise
            waiter.add_done_callback(lambda future: future.exception())
            if self._failure is None:
                self._output.write(Dialogue.notification("$/cancelRequest", {"id": key}))
            if isinstance(problem, asyncio.CancelledError):
                raise
            raise Timeout(f"{method} was not answered in {limit:g} s and was cancelled") from None

    async def notify(self, method: str, params: Any = None) -> None:
        """Sends a notification: it has no answer."""
        if self._failure:
            raise self._failure
        await self._write(Dialogue.notification(method, params))

    async def pipeline(self, calls: Iterable[tuple[str, dict[str, Any]]], *, window: int = 64,
                       errors: str = "raise") -> AsyncIterator[Any]:
        """Results in the order of `calls`, at most `window` on their way; see `Client.pipeline`."""
        if errors not in ("raise", "return"):
            raise ValueError("errors is 'raise' or 'return'")
        waiting: collections.deque[asyncio.Task[Any]] = collections.deque()

        async def settled() -> Any:
            try:
                return await waiting[0]
            except RpcError as error:
                if errors == "raise":
                    raise
                return error
            finally:
                waiting.popleft()

        try:
            for method, params in calls:
                waiting.append(asyncio.create_task(self.call(method, params)))
                if len(waiting) >= max(1, window):
                    yield await settled()
            while waiting:
                yield await settled()
        finally:
            for task in waiting:
                task.cancel()

    def on_notification(self, function: Any) -> None:
        """Calls `function(method, params)` for every notification that no call of ours follows."""
        self._dialogue.on_notification = function

    def __getattr__(self, name: str) -> Area:
        if name.startswith("_"):
            raise AttributeError(name)
        return Area(self.call, name)

    # ---- rows for a notebook

    @property
    def quotes(self) -> Area:
        """`await client.quotes(folder)` gives a row a quotation."""
        return Area(self.call, "quotes", lambda *a, **k: self._drive(rows.quotes, *a, **k))

    async def verify(self, quotation: str, documents: Any, **options: Any) -> list[dict[str, Any]]:
        """A row a place where the quotation stands, as it is or altered."""
        return await self._drive(rows.verify, quotation, documents, **options)

    async def actor_at(self, document: Any, position: int) -> dict[str, Any] | None:
        """Who is meant at a position, or None; see `Client.actor_at`."""
        return await self._run(rows.actor_at(document, position))

    async def positions(self, documents: Any, **options: Any) -> list[dict[str, Any]]:
        """A row a position and relation it rests on. See `rapporteur.positions`."""
        return await self._drive(rows.positions, documents, **options)

    async def steps(self, documents: Any, **options: Any) -> list[dict[str, Any]]:
        """A row a step of a procedure and event that tells it. See `rapporteur.steps`."""
        return await self._drive(rows.steps, documents, **options)

    async def stances(self, documents: Any, **options: Any) -> list[dict[str, Any]]:
        """A row a stance."""
        return await self._drive(rows.stances, documents, **options)

    async def explain(self, documents: Any, relation: str | None = None, **options: Any) -> list[dict[str, Any]]:
        """A row a say in a stance, or in what `holder` holds of `target`: for it or against. See `rapporteur.explain`."""
        return await self._drive(rows.explain, documents, relation, **options)

    async def diff(self, documents: Any = None, **options: Any) -> list[dict[str, Any]]:
        """A row a change of stance, since a day or between groups of documents. See `rapporteur.diff`."""
        return await self._drive(rows.diff, documents, **options)

    @property
    def timeline(self) -> Area:
        """`await client.timeline(folder)` gives a row an account of a happening, or what `per` says."""
        return Area(self.call, "timeline", lambda *a, **k: self._drive(rows.timeline, *a, **k))

    async def _drive(self, gather: Any, *arguments: Any, **options: Any) -> list[dict[str, Any]]:
        return await self._run(gather(*arguments, unit=self.encoding, **options))

    async def _run(self, steps: Any) -> Any:
        answer: Any = None
        failure: RapporteurError | None = None
        try:
            while True:
                method, params, follow = steps.throw(failure) if failure else steps.send(answer)
                answer, failure = None, None
                try:
                    answer = await self.call(method, params, on_progress=follow)
                except RapporteurError as error:
                    failure = error
        except StopIteration as end:
            return end.value

    # ---- the stream

    async def close(self) -> None:
        """Says good-bye and ends a server of our own; a second time does nothing."""
        if self._failure is None and self._process is not None:
            try:
                await self.call("shutdown", timeout=2)
                await self.notify("exit")
            except RapporteurError:
                pass
        self._fail(ClientClosed("the client is closed"))
        if hasattr(self, "_output"):
            self._output.close()
        if self._process is not None:
            try:
                await asyncio.wait_for(self._process.wait(), 3)
            except (TimeoutError, asyncio.TimeoutError):
                self._process.kill()
                await self._process.wait()
        for task in self._tasks:
            if task is not asyncio.current_task():
                task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks.clear()

    async def _write(self, line: bytes) -> None:
        try:
            self._output.write(line)
            await self._output.drain()
        except OSError:
            await asyncio.sleep(0.1)  # the reader sees the end too, and knows better why
            self._fail(ServerDied("the server no longer listens"))

    async def _read(self) -> None:
        try:
            while line := await self._input.readline():
                answer = self._dialogue.take(line)
                if answer:
                    self._output.write(answer)
        except (OSError, ValueError):
            pass
        self._fail(await self._death())

    async def _listen(self) -> None:
        try:
            while line := await self._process.stderr.readline():  # type: ignore[union-attr]
                self._log.append(line)
        except (OSError, ValueError):
            pass

    async def _death(self) -> ServerDied:
        if self._process is None:
            return ServerDied("the server closed the connection")
        try:
            status = await asyncio.wait_for(self._process.wait(), 3)
        except (TimeoutError, asyncio.TimeoutError):
            return ServerDied("the server closed its output")
        await asyncio.wait([self._tasks[0]], timeout=1)
        how = f"by signal {-status}" if status < 0 else f"with exit status {status}"
        return ServerDied(f"the server ended {how}", status, b"".join(self._log).decode("utf-8", "replace").strip())

    def _fail(self, error: RapporteurError) -> None:
        self._failure = self._failure or error
        self._dialogue.fail(self._failure)

    @staticmethod
    def _settle(waiter: "asyncio.Future[Any]", result: Any, error: RapporteurError | None) -> None:
        if waiter.done():
            return
        if error is None:
            waiter.set_result(result)
        else:
            waiter.set_exception(error)


class _deadline:
    """`asyncio.timeout` of Python 3.11, for 3.10 too: the body ends with `TimeoutError` after `seconds`, if any."""

    def __init__(self, seconds: float | None):
        self._seconds, self._expired = seconds, False

    async def __aenter__(self) -> None:
        self._task = asyncio.current_task()
        self._timer = None if self._seconds is None else asyncio.get_running_loop().call_later(self._seconds, self._expire)

    def _expire(self) -> None:
        self._expired = True
        self._task.cancel()  # type: ignore[union-attr]

    async def __aexit__(self, kind: Any, *_: Any) -> None:
        if self._timer is not None:
            self._timer.cancel()
        if self._expired and kind is asyncio.CancelledError:
            if hasattr(self._task, "uncancel"):
                self._task.uncancel()
            raise TimeoutError
