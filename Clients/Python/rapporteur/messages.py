"""JSON-RPC messages, the part that threads and asyncio share: it reads and writes nothing itself."""

from __future__ import annotations

import itertools
import json
import logging
import os
from collections.abc import Callable
from typing import Any

from .errors import RapporteurError, from_wire

VERSION = "0.1.0"
log = logging.getLogger("rapporteur")

#: What a progress callback is given: `{"kind": "begin"|"report"|"end", "message"?, "percentage"?}`, or a partial result.
OnProgress = Callable[[Any], None]


def encode(message: Any) -> bytes:
    """One message as a line. Lone surrogates travel as escapes, so that the server names their place."""
    try:
        return json.dumps(message, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"
    except UnicodeEncodeError:
        return json.dumps(message, separators=(",", ":")).encode("ascii") + b"\n"


def initialize_params(encoding: str, own: bool) -> dict[str, Any]:
    """Parameters of `initialize`. A server of our own is told whose child it is, so that it never outlives us;
    a shared one is not, since it would end with us."""
    params: dict[str, Any] = {
        "clientInfo": {"name": "rapporteur-python", "version": VERSION},
        "capabilities": {"general": {"positionEncodings": [encoding]}},
    }
    return {"processId": os.getpid(), **params} if own else params


def agreed_encoding(initialized: Any) -> str:
    """The unit of positions that the answer to `initialize` names; code points where it names none or was not asked."""
    capabilities = initialized.get("capabilities") if isinstance(initialized, dict) else None
    return (capabilities or {}).get("positionEncoding") or "utf-32"


class Dialogue:
    """Who is waiting for which answer. The owner calls it from one thread at a time or under its own lock.

    `resolve(waiter, result, error)` settles what `open` was given.
    """

    def __init__(self, resolve: Callable[[Any, Any, RapporteurError | None], None]):
        self._resolve = resolve
        self._ids = itertools.count(1)
        self._waiting: dict[int, tuple[Any, list[str]]] = {}
        self._listeners: dict[str, OnProgress] = {}
        self.on_notification: Callable[[str, Any], None] | None = None

    def open(self, waiter: Any, method: str, params: dict[str, Any] | None,
             on_progress: OnProgress | None, on_partial: OnProgress | None) -> tuple[int, bytes]:
        """The id and the line of a new request, answered to `waiter`."""
        key = next(self._ids)
        tokens = []
        members = dict(params or {})
        for name, listener in (("workDoneToken", on_progress), ("partialResultToken", on_partial)):
            if listener is not None:
                token = f"{name}-{key}"
                members[name] = token
                tokens.append(token)
                self._listeners[token] = listener
        message: dict[str, Any] = {"jsonrpc": "2.0", "id": key, "method": method}
        if members or params is not None:
            message["params"] = members
        try:
            line = encode(message)
        except BaseException:
            for token in tokens:
                self._listeners.pop(token, None)
            raise
        self._waiting[key] = (waiter, tokens)
        return key, line

    @staticmethod
    def notification(method: str, params: Any = None) -> bytes:
        """The line of a notification."""
        return encode({"jsonrpc": "2.0", "method": method, **({} if params is None else {"params": params})})

    def take(self, line: bytes) -> bytes | None:
        """Takes a line from the server; gives the line to answer it with, if it asks something of us."""
        try:
            message = json.loads(line)
        except ValueError:
            if line.strip():
                log.warning("the server sent a line that is no JSON: %r", line[:200])
            return None
        replies = [self._take(one) for one in (message if isinstance(message, list) else [message])]
        return b"".join(reply for reply in replies if reply) or None

    def _take(self, message: Any) -> bytes | None:
        if not isinstance(message, dict):
            log.warning("the server sent what is no message: %.200r", message)
            return None
        if "method" in message:
            return self._take_call(message)
        waiter, tokens = self._waiting.pop(message.get("id"), (None, []))
        for token in tokens:
            self._listeners.pop(token, None)
        if waiter is None:
            log.warning("the server answered what was not asked: %.300r", message)
        elif message.get("error") is not None:
            self._resolve(waiter, None, from_wire(message["error"]))
        else:
            self._resolve(waiter, message.get("result"), None)
        return None

    def _take_call(self, message: dict[str, Any]) -> bytes | None:
        method, params = message["method"], message.get("params")
        if "id" in message:
            return encode({"jsonrpc": "2.0", "id": message["id"],
                           "error": {"code": -32601, "message": f"this client has no method {method}"}})
        listener: Callable[..., None] | None = None
        if method == "$/progress" and isinstance(params, dict):
            token = params.get("token")
            listener = self._listeners.get(token) if isinstance(token, str) else None
            arguments: tuple[Any, ...] = (params.get("value"),)
        if listener is None:
            listener, arguments = self.on_notification, (method, params)
        if listener is not None:
            try:
                listener(*arguments)
            except Exception:
                log.exception("a callback for %s failed", method)
        return None

    def fail(self, error: RapporteurError) -> None:
        """Settles everything that still waits with `error`."""
        waiting, self._waiting = self._waiting, {}
        self._listeners.clear()
        for waiter, _ in waiting.values():
            self._resolve(waiter, None, error)


class Area:
    """`client.quotes.list(documents=…)` is `client.call("quotes/list", {"documents": …})`."""

    def __init__(self, call: Callable[..., Any], name: str, gather: Callable[..., Any] | None = None):
        self._call, self._name, self._gather = call, name, gather

    def __getattr__(self, verb: str) -> Callable[..., Any]:
        if verb.startswith("_"):
            raise AttributeError(verb)
        method = f"{self._name}{'.' if self._name == 'rpc' else '/'}{verb}"

        def invoke(*, timeout: float | None = None, on_progress: OnProgress | None = None,
                   on_partial: OnProgress | None = None, **params: Any) -> Any:
            given = {("from" if name == "from_" else name): value for name, value in params.items()}
            return self._call(method, given, timeout=timeout, on_progress=on_progress, on_partial=on_partial)

        invoke.__name__ = verb
        invoke.__doc__ = f"Calls `{method}` with the keywords as its parameters."
        return invoke

    def __call__(self, *arguments: Any, **options: Any) -> Any:
        if self._gather is None:
            raise TypeError(f"client.{self._name} is an area of methods, not one: client.{self._name}.METHOD(…)")
        return self._gather(*arguments, **options)

    def __repr__(self) -> str:
        return f"<methods {self._name}/…>"
