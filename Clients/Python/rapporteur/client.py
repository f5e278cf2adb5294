"""The synchronous client: a thread reads, any thread may call."""

from __future__ import annotations

import collections
import os
import socket
import subprocess
import threading
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any

from . import rows
from .errors import ClientClosed, RapporteurError, ServerDied, ServerNotFound, Timeout
from .locate import Address, Paths, command, read_token
from .messages import Area, Dialogue, OnProgress, agreed_encoding, initialize_params


class Call:
    """A request on its way. `result()` waits for the answer or raises what the server says instead."""

    def __init__(self, client: "Client", method: str):
        self._client, self.method, self.id = client, method, 0
        self._future: Future[Any] = Future()

    def result(self, timeout: float | None = None) -> Any:
        """The result; after `timeout` seconds cancels and raises `Timeout`."""
        if threading.current_thread() is self._client._reader and not self._future.done():
            raise RuntimeError("a callback runs on the thread that reads answers and cannot wait for one")
        try:
            return self._future.result(timeout)
        except FutureTimeout:
            if self._future.done():
                raise
            self.cancel()
            raise Timeout(f"{self.method} was not answered in {timeout:g} s and was cancelled") from None
        except KeyboardInterrupt:
            self.cancel()
            raise

    def cancel(self) -> None:
        """Asks the server to stop; `result()` then raises `Cancelled`, or the result if that came first."""
        if not self._future.done():
            try:
                self._client.notify("$/cancelRequest", {"id": self.id})
            except RapporteurError:
                pass  # nobody is left to cancel it: result() says so

    def done(self) -> bool:
        """Whether the answer is there."""
        return self._future.done()

    def add_done_callback(self, function: Any) -> None:
        """Calls `function(call)` when the answer is there, on the reading thread."""
        self._future.add_done_callback(lambda _: function(self))


class Client:
    """A connection to Rapporteur: one of its own, started here, or a running one.

        with Client() as client:
            document = client.call("parse/document", {"document": {"text": "…"}})
            page = client.quotes.list(documents=[{"text": "…"}], limit=20)     # the same, spelt shorter
            table = client.quotes("articles/")                                 # rows for a notebook

    `server` is the executable (or a command line as a list), else `$RAPPORTEUR` or the `PATH`. `connect` is
    `unix:PATH` or `tcp:HOST:PORT`; TCP wants `token` or `token_file`. `lexicon` is a file, or several, of your own actors
    and words for a server that is started here. `timeout` in seconds holds for every call that
    names none. Offsets count code points, as Python's do, unless `encoding` says `utf-8` or `utf-16`; with `None` there
    is no `initialize` at all, which the protocol allows.
    """

    def __init__(self, server: str | os.PathLike[str] | Sequence[str] | None = None, *, connect: str | None = None,
                 token: str | None = None, token_file: str | os.PathLike[str] | None = None,
                 encoding: str | None = "utf-32", timeout: float | None = None, lexicon: Paths = ()):
        if connect is not None and lexicon:
            raise ValueError("lexicon is for a server that is started here: start the running one with --lexicon")
        self.timeout = timeout
        self._lock = threading.RLock()       # of the dialogue; a callback may send
        self._write_lock = threading.Lock()  # of the stream to the server
        self._failure: RapporteurError | None = None
        self._dialogue = Dialogue(self._settle)
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None
        self._log: collections.deque[bytes] = collections.deque(maxlen=40)
        self._reader: threading.Thread | None = None
        if connect is not None:
            self._connect(Address.parse(connect))
        else:
            self._start(command(server, lexicon))
        self._reader = threading.Thread(target=self._read, name="rapporteur reader", daemon=True)
        self._reader.start()
        try:
            secret = read_token(token, token_file)
            if secret is not None:
                self.call("server/authenticate", {"token": secret})
            #: What the server said of itself; empty where it was not asked.
            self.initialized: dict[str, Any] = {}
            if encoding is not None:
                self.initialized = self.call("initialize", initialize_params(encoding, self._process is not None))
                self.notify("initialized", {})
        except BaseException:
            self.close()
            raise

    @property
    def encoding(self) -> str:
        """The unit of every offset: `utf-32` (code points), `utf-16` or `utf-8`."""
        return agreed_encoding(self.initialized)

    # ---- calling

    def send(self, method: str, params: dict[str, Any] | None = None, *, on_progress: OnProgress | None = None,
             on_partial: OnProgress | None = None) -> Call:
        """Sends a request and does not wait: many may be on their way at once.

        `on_progress` follows the work, `on_partial` takes results as they come; both run on the reading thread.
        """
        call = Call(self, method)
        with self._lock:
            if self._failure:
                raise self._failure
            call.id, line = self._dialogue.open(call, method, params, on_progress, on_partial)
        self._write(line)
        return call

    def call(self, method: str, params: dict[str, Any] | None = None, *, timeout: float | None = None,
             on_progress: OnProgress | None = None, on_partial: OnProgress | None = None) -> Any:
        """Calls any method and waits for its result."""
        call = self.send(method, params, on_progress=on_progress, on_partial=on_partial)
        return call.result(self.timeout if timeout is None else timeout)

    def notify(self, method: str, params: Any = None) -> None:
        """Sends a notification: it has no answer."""
        if self._failure:
            raise self._failure
        self._write(Dialogue.notification(method, params))

    def pipeline(self, calls: Iterable[tuple[str, dict[str, Any]]], *, window: int = 64,
                 errors: str = "raise") -> Iterator[Any]:
        """Results in the order of `calls`, at most `window` of them on their way. With `errors="return"` an error
        stands in its result's place; with `"raise"` the first one ends the iteration and cancels the rest."""
        if errors not in ("raise", "return"):
            raise ValueError("errors is 'raise' or 'return'")
        waiting: collections.deque[Call] = collections.deque()
        source = iter(calls)
        try:
            for method, params in source:
                waiting.append(self.send(method, params))
                if len(waiting) >= max(1, window):
                    yield self._settled(waiting.popleft(), errors)
            while waiting:
                yield self._settled(waiting.popleft(), errors)
        finally:
            for call in waiting:
                call.cancel()

    def _settled(self, call: Call, errors: str) -> Any:
        try:
            return call.result(self.timeout)
        except RapporteurError as error:
            if errors == "raise" or isinstance(error, (ServerDied, ClientClosed)):
                raise
            return error

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
        """`client.quotes(folder)` gives a row a quotation; `client.quotes.list(…)` calls the method."""
        return Area(self.call, "quotes", lambda *a, **k: self._drive(rows.quotes, *a, **k))

    def verify(self, quotation: str, documents: Any, **options: Any) -> list[dict[str, Any]]:
        """A row a place where the quotation stands, as it is or altered; none where it is not found. See
        `rapporteur.verify`; `client.quotes.verify(…)` calls the method."""
        return self._drive(rows.verify, quotation, documents, **options)

    def actor_at(self, document: Any, position: int) -> dict[str, Any] | None:
        """Who is meant at a position: `{actor, mention, relations, total, actors, provenance}`, or None.

        `document` is a file, or what the protocol takes: `{"uri": …}` of one that is open, or `{"text": …}`.
        """
        return self._run(rows.actor_at(document, position))

    def stances(self, documents: Any, **options: Any) -> list[dict[str, Any]]:
        """A row a stance: who, toward whom, with the words it rests on. See `rapporteur.stances`."""
        return self._drive(rows.stances, documents, **options)

    def explain(self, documents: Any, relation: str | None = None, **options: Any) -> list[dict[str, Any]]:
        """A row a say in a stance, or in what `holder` holds of `target`: for it or against. See `rapporteur.explain`."""
        return self._drive(rows.explain, documents, relation, **options)

    def diff(self, documents: Any = None, **options: Any) -> list[dict[str, Any]]:
        """A row a change of stance, since a day or between groups of documents. See `rapporteur.diff`."""
        return self._drive(rows.diff, documents, **options)

    def positions(self, documents: Any, **options: Any) -> list[dict[str, Any]]:
        """A row a position on an aspect of a contested event and relation it rests on. See `rapporteur.positions`."""
        return self._drive(rows.positions, documents, **options)

    def steps(self, documents: Any, **options: Any) -> list[dict[str, Any]]:
        """A row a step of a procedure and event that tells it. See `rapporteur.steps`."""
        return self._drive(rows.steps, documents, **options)

    @property
    def timeline(self) -> Area:
        """`client.timeline(folder)` gives a row an account of a happening, or what `per` says; `client.timeline.build(…)` calls the method."""
        return Area(self.call, "timeline", lambda *a, **k: self._drive(rows.timeline, *a, **k))

    def _drive(self, gather: Any, *arguments: Any, **options: Any) -> list[dict[str, Any]]:
        return self._run(gather(*arguments, unit=self.encoding, **options))

    def _run(self, steps: Any) -> Any:
        answer: Any = None
        failure: RapporteurError | None = None
        try:
            while True:
                method, params, follow = steps.throw(failure) if failure else steps.send(answer)
                answer, failure = None, None
                try:
                    answer = self.call(method, params, on_progress=follow)
                except RapporteurError as error:
                    failure = error
        except StopIteration as end:
            return end.value

    # ---- beginning and end

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, *_: Any) -> None:
        self.close()

    def close(self) -> None:
        """Says good-bye and ends a server of our own; a second time does nothing."""
        with self._lock:
            first = self._failure is None
        process = self._process
        if first and process is not None:
            try:
                self.call("shutdown", timeout=2)
                self.notify("exit")
            except RapporteurError:
                pass
        self._fail(ClientClosed("the client is closed"))
        if self._socket is not None:
            try:
                self._socket.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass
            self._socket.close()
        if process is not None:
            try:
                process.stdin.close()  # type: ignore[union-attr]
            except OSError:
                pass
            try:
                process.wait(3)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        for thread in (self._reader, getattr(self, "_listener", None)):
            if thread is not None and thread.is_alive() and thread is not threading.current_thread():
                thread.join(2)
        if process is not None:
            process.stdout.close()  # type: ignore[union-attr]
            process.stderr.close()  # type: ignore[union-attr]

    def _start(self, line: list[str]) -> None:
        try:
            self._process = subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        except OSError as problem:
            raise ServerNotFound(f"cannot start `{' '.join(line)}`: {problem}") from None
        self._input, self._output = self._process.stdout, self._process.stdin
        self._listener = threading.Thread(target=self._listen, name="rapporteur log", daemon=True)
        self._listener.start()

    def _connect(self, address: Address) -> None:
        try:
            if address.path:
                self._socket = socket.socket(socket.AF_UNIX)
                self._socket.connect(address.path)
            else:
                self._socket = socket.create_connection((address.host, address.port))
                self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError as problem:
            if self._socket is not None:
                self._socket.close()
            raise ServerNotFound(f"no server answers at {address}: {problem}") from None
        self._input = self._socket.makefile("rb")
        self._output = self._socket.makefile("wb", buffering=0)

    def _write(self, line: bytes) -> None:
        try:
            with self._write_lock:
                view = memoryview(line)
                while len(view):
                    view = view[self._output.write(view):]  # type: ignore[union-attr]
                self._output.flush()  # type: ignore[union-attr]
        except (OSError, ValueError):
            # The reader sees the end too, and knows better why.
            if self._reader is not None and threading.current_thread() is not self._reader:
                self._reader.join(3)
            self._fail(ServerDied("the server no longer listens"))

    def _read(self) -> None:
        try:
            for line in self._input:  # type: ignore[union-attr]
                with self._lock:
                    answer = self._dialogue.take(line) if self._failure is None else None
                if answer:
                    self._write(answer)
        except (OSError, ValueError):
            pass
        self._fail(self._death())

    def _listen(self) -> None:
        try:
            for line in self._process.stderr:  # type: ignore[union-attr]
                self._log.append(line)
        except (OSError, ValueError):
            pass

    def _death(self) -> ServerDied:
        if self._process is None:
            return ServerDied("the server closed the connection")
        try:
            status = self._process.wait(3)
        except subprocess.TimeoutExpired:
            return ServerDied("the server closed its output")
        self._listener.join(1)
        how = f"by signal {-status}" if status < 0 else f"with exit status {status}"
        return ServerDied(f"the server ended {how}", status, b"".join(self._log).decode("utf-8", "replace").strip())

    def _fail(self, error: RapporteurError) -> None:
        with self._lock:
            self._failure = self._failure or error
            self._dialogue.fail(self._failure)

    @staticmethod
    def _settle(call: Call, result: Any, error: RapporteurError | None) -> None:
        if error is None:
            call._future.set_result(result)
        else:
            call._future.set_exception(error)
