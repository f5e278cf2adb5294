"""What can go wrong: the server's own errors by code, and what happens when there is no answer at all."""

from __future__ import annotations

from typing import Any


class RapporteurError(Exception):
    """Anything this package raises."""


class ServerNotFound(RapporteurError):
    """No executable to start, or nothing listens at the address given."""


class ServerDied(RapporteurError):
    """The server or the connection to it is gone. `status` is its exit status, if known; `log` the end of its stderr."""

    def __init__(self, message: str, status: int | None = None, log: str = ""):
        super().__init__(message + (f"; it last wrote:\n{log}" if log else ""))
        self.status, self.log = status, log


class ClientClosed(RapporteurError):
    """The client was closed before the answer came."""


class Timeout(RapporteurError, TimeoutError):
    """No answer in the time given; the request was cancelled."""


class UnreadableDocument(RapporteurError, UserWarning):
    """A file that cannot be sent: missing, not UTF-8, or over a limit. Only ever a warning of the folder functions."""


class UndatedStance(RapporteurError, UserWarning):
    """Stances of a document that `diff` leaves out, since no day is known of them. Only ever a warning."""


class RpcError(RapporteurError):
    """An error the server answered. `code` and `message` are its own; `path` is the place in the message that is wrong,
    `hint` what to do about it, `limit` the limit that was passed."""

    def __init__(self, code: int, message: str, data: Any = None):
        self.code, self.message, self.data = code, message, data
        known = data if isinstance(data, dict) else {}
        self.path: str | None = known.get("path")
        self.hint: str | None = known.get("hint")
        self.limit: int | None = known.get("limit")
        place = f" (at {self.path})" if self.path else ""
        hint = f" Hint: {self.hint}" if self.hint else ""
        super().__init__(f"{message}{place} [{code}]{hint}")


class ParseError(RpcError):
    """-32700: not JSON."""


class InvalidRequest(RpcError):
    """-32600: JSON, but no request."""


class MethodNotFound(RpcError):
    """-32601: no such method."""


class InvalidParams(RpcError):
    """-32602: the parameters do not fit the method; `path` says where."""


class InternalError(RpcError):
    """-32603: a fault of the server."""


class NotInitialized(RpcError):
    """-32002: a request that must come after `initialize`."""


class Cancelled(RpcError):
    """-32800: cancelled, by `Call.cancel()` or a time limit."""


class ContentModified(RpcError):
    """-32801: the document changed under the request."""


class RequestFailed(RpcError):
    """-32803: well formed, but it cannot be answered."""


class NoSuchDocument(RpcError):
    """1001: a `uri` the server does not hold."""


class OverLimit(RpcError):
    """1002: over one of the limits of `server/info`; `limit` is the number."""


class Overloaded(RpcError):
    """1003: too much in flight; try again later."""


class NotAuthenticated(RpcError):
    """1004: no token, or the wrong one."""


class InvalidLexiconEntry(RpcError):
    """1005: a lexicon entry that cannot be taken."""


BY_CODE: dict[int, type[RpcError]] = {
    -32700: ParseError, -32600: InvalidRequest, -32601: MethodNotFound, -32602: InvalidParams, -32603: InternalError,
    -32002: NotInitialized, -32800: Cancelled, -32801: ContentModified, -32803: RequestFailed,
    1001: NoSuchDocument, 1002: OverLimit, 1003: Overloaded, 1004: NotAuthenticated, 1005: InvalidLexiconEntry,
}


def from_wire(error: Any) -> RpcError:
    """The typed error of a reply's `error` member."""
    if not isinstance(error, dict):
        return RpcError(-32603, f"the server answered with an error that is no object: {error!r}")
    code = error.get("code", -32603)
    return BY_CODE.get(code, RpcError)(code, error.get("message", ""), error.get("data"))
