"""The transport's rows: requests a second, latency, start-up, memory, beside the raw libuv floor and a Node server."""

import contextlib
import json
import os
import pathlib
import resource
import shutil
import signal
import socket
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).parent


def row(name, value, wanted, beside=""):
    print(f"{name:<52} {value:>14}   reach {wanted:<14} {beside}".rstrip(), flush=True)


class Bench:
    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.load, self.floor = self.compiled("load"), self.compiled("floor", "-luv")
        self.node = shutil.which("node")

    def compiled(self, name, *libraries):
        target = self.folder / name
        subprocess.run(["cc", "-O2", "-o", target, HERE / f"{name}.c", *libraries], check=True)
        return str(target)

    def command(self, who, *where):
        if who == "floor":
            return [self.floor, *where]
        if who == "node":
            return [self.node, str(HERE / "peer.js"), *where]
        return [self.program, "serve", *(("--stdio",) if where == ("stdio",) else ("--unix", where[1]))]

    def once(self, who, options, unix):
        """One run of the load generator against a fresh server."""
        path = str(self.folder / f"{who}.sock")
        where = ("unix", path) if unix else ("stdio",)
        command = [self.load, *options, *(("--unix", path) if unix else ()), "--", *self.command(who, *where)]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, timeout=180)
        if not done.stdout:
            raise SystemExit(f"{' '.join(command)}: {done.stderr}")
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)
        return json.loads(done.stdout)

    def best(self, options, unix, rounds, key="per_second", highest=True, peers=True):
        """Who → best figure of `rounds` runs, the servers in turn."""
        names = ["ours", "floor"] + (["node"] if self.node and peers else [])
        runs = {name: [] for name in names}
        for _ in range(rounds):
            for name in names:
                runs[name].append(self.once(name, options, unix))
        pick = max if highest else min
        lost = sum(run["lost"] for run in runs["ours"])
        return {name: pick(run[key] for run in runs[name]) for name in names}, lost


def resident(pid):
    """Resident memory in MB."""
    out = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], stdout=subprocess.PIPE, text=True).stdout
    return int(out) / 1024


def frame(number, text="x"):
    body = json.dumps({"jsonrpc": "2.0", "id": number, "method": "server/echo", "params": {"text": text}}).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


@contextlib.contextmanager
def served(program, path):
    process = subprocess.Popen([program, "serve", "--unix", path], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        connect(path).close()
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(10)


def connect(path):
    deadline = time.monotonic() + 5
    while True:
        peer = socket.socket(socket.AF_UNIX)
        try:
            peer.connect(path)
            return peer
        except OSError:
            peer.close()
            if time.monotonic() > deadline:
                raise
            time.sleep(0.002)


def ask(peer, count):
    """`count` echoes one after another."""
    for number in range(count):
        peer.sendall(frame(number))
        got = b""
        while not got.endswith(b"}"):
            got += peer.recv(65536)


def start_ups(program, rounds):
    """Best milliseconds from start to the first answer over stdio, and the idle memory then."""
    best, memory = float("inf"), 0
    for _ in range(rounds * 3):
        begun = time.perf_counter()
        process = subprocess.Popen([program, "serve", "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        process.stdin.write(frame(1))
        process.stdin.flush()
        process.stdout.readline()
        best = min(best, time.perf_counter() - begun)
        time.sleep(0.05)
        memory = resident(process.pid)
        process.stdin.close()
        process.stdout.close()
        process.wait(5)
    return best * 1000, memory


def memory_after(bench):
    path = str(bench.folder / "memory.sock")
    with served(bench.program, path) as process:
        with connect(path) as peer:
            ask(peer, 200)
        idle = resident(process.pid)
        subprocess.run(
            [bench.load, "--requests", "100000", "--window", "64", "--unix", path], check=True, stdout=subprocess.DEVNULL)
        for _ in range(10):
            peers = [connect(path) for _ in range(100)]
            for peer in peers:
                ask(peer, 1)
                peer.close()
        time.sleep(0.3)
        return idle, resident(process.pid)


def print_rows(program, rounds):
    """Every row of the transport; those whose peer is missing say so."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(4096, hard), hard))
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(program, folder)
        if not bench.node:
            print("node is not installed: its column is left out")
        for name, options, unix, wanted in (
            ("echo 100 B, one at a time, Unix socket", ["--requests", "30000"], True, "≥ 0.60 floor"),
            ("echo 100 B, 64 in flight, stdio", ["--requests", "200000", "--window", "64"], False, "≥ 0.22 floor"),
        ):
            speed, lost = bench.best(options, unix, rounds)
            row(name, f"{speed['ours'] / speed['floor']:.2f} floor", wanted,
                f"ours {speed['ours']:.0f}/s, floor {speed['floor']:.0f}/s, lost {lost}")
            if "node" in speed:
                row("  beside Node " + version(bench.node), f"{speed['ours'] / speed['node']:.2f} node", "> 1 node",
                    f"node {speed['node']:.0f}/s")
        options = ["--requests", "60", "--size", "1000000"]
        time_of, _ = bench.best(options, True, rounds, key="p50_us", highest=False)
        row("echo 1 MB, median", f"{time_of['ours'] / 1000:.2f} ms", "≤ 5 ms", f"floor {time_of['floor'] / 1000:.2f} ms")
        options = ["--requests", "20000", "--connections", "1000"]
        p99, lost = bench.best(options, True, rounds, key="p99_us", highest=False)
        row("1,000 connections sending at once, p99", f"{p99['ours'] / p99['floor']:.2f} floor", "≤ 2.00 floor",
            f"ours {p99['ours'] / 1000:.1f} ms, floor {p99['floor'] / 1000:.1f} ms, lost {lost}")
        first, idle = start_ups(program, rounds)
        row("start to first answer", f"{first:.1f} ms", "≤ 30 ms")
        row("idle memory", f"{idle:.1f} MB", "≤ 25 MB")
        before, after = memory_after(bench)
        row("memory after 100,000 requests, 1,000 connections", f"{after / before:.2f} idle", "≤ 1.10 idle",
            f"{before:.1f} → {after:.1f} MB")


def version(node):
    return subprocess.run([node, "--version"], stdout=subprocess.PIPE, text=True).stdout.strip()
