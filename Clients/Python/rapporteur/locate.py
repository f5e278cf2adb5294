"""Where the server is: an executable to start, or an address to connect to."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from .errors import ServerNotFound


Paths = str | os.PathLike[str] | Sequence[str | os.PathLike[str]]


def command(server: str | os.PathLike[str] | Sequence[str] | None = None, lexicon: Paths = ()) -> list[str]:
    """The command line that starts a server on standard streams.

    `server` is an executable's path or name, or a whole command line as a list; without it `$RAPPORTEUR`
    and then `rapporteur` on the `PATH` are taken. `lexicon` is a file, or several, of the user's own words.
    """
    files = [lexicon] if isinstance(lexicon, (str, os.PathLike)) else lexicon
    words = [part for file in files for part in ("--lexicon", os.fspath(file))]
    if server is not None and not isinstance(server, (str, os.PathLike)):
        return [os.fspath(part) for part in server] + words
    named = os.fspath(server) if server is not None else os.environ.get("RAPPORTEUR")
    found = shutil.which(named or "rapporteur")
    if found:
        return [found, "serve", "--stdio", *words]
    if server is not None:
        raise ServerNotFound(f"{named!r} is not an executable program")
    if named:
        raise ServerNotFound(f"$RAPPORTEUR is {named!r}, which is not an executable program")
    raise ServerNotFound(
        "there is no `rapporteur` on the PATH: install it (make install), set $RAPPORTEUR to the executable, "
        "pass Client(server='/path/to/rapporteur'), or connect to a running one with Client(connect='unix:PATH')")


@dataclass(frozen=True)
class Address:
    """A Unix socket (`path`) or TCP (`host`, `port`)."""

    path: str | None = None
    host: str | None = None
    port: int = 0

    @classmethod
    def parse(cls, text: str) -> "Address":
        """Reads `unix:PATH` or `tcp:HOST:PORT`, the host of IPv6 with or without brackets."""
        kind, _, rest = text.partition(":")
        if kind == "unix" and rest:
            return cls(path=rest)
        host, _, port = rest.rpartition(":")
        if kind == "tcp" and host and port.isdigit() and int(port) < 65536:
            return cls(host=host.removeprefix("[").removesuffix("]"), port=int(port))
        raise ValueError(f"an address is unix:PATH or tcp:HOST:PORT, not {text!r}")

    def __str__(self) -> str:
        return f"unix:{self.path}" if self.path else f"tcp:{self.host}:{self.port}"


def read_token(token: str | None, token_file: str | os.PathLike[str] | None) -> str | None:
    """The token given, or the one in the file, without white space around it."""
    if token is None and token_file is not None:
        return Path(token_file).read_text(encoding="utf-8").strip()
    return token
