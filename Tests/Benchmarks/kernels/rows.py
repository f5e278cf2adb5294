"""The kernels' rows: packed int8 products of the encoder's shapes, each path beside oneDNN kept to its instructions."""

import math
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile

HERE = pathlib.Path(__file__).parent
KERNELS = HERE.parents[2] / "Sources/CKernels"
# What oneDNN may use beside a path, and the ratio to reach.
PEERS = {"avx2": ("AVX2", 1.0), "avx-vnni": ("AVX2_VNNI", 0.6), "avx512-vnni": ("AVX512_CORE_VNNI", 0.6),
         "neon": ("DEFAULT", None), "neon-dot": ("DEFAULT", None)}
MILLISECONDS = "150"


def row(name, value, wanted, beside=""):
    print(f"{name:<52} {value:>14}   {'reach ' + wanted if wanted else '':<20} {beside}".rstrip(), flush=True)


def compiler():
    """Swift's own clang, since our C is written for it."""
    beside = pathlib.Path(shutil.which("swift") or "").resolve().with_name("clang")
    return str(beside) if beside.exists() else "clang"


def compiled(folder):
    """The program, and whether oneDNN is in it."""
    clang, target = compiler(), pathlib.Path(folder) / "products"
    asked = subprocess.run([clang, "-E", "-x", "c", "-"], input="#include <dnnl.h>", text=True, capture_output=True)
    peer = asked.returncode == 0
    subprocess.run(
        [clang, "-O2", "-o", target, f"-I{KERNELS / 'include'}", *sorted(KERNELS.glob("*.c")), HERE / "products.c",
         *((HERE / "onednn.c", "-ldnnl") if peer else (HERE / "nobody.c",))], check=True)
    return str(target), peer


def speeds(program, path, rounds):
    """Shape → best GOP/s of ours and of the peer, and the median ratio of the two."""
    runs = {}
    limits = {**os.environ, "OMP_NUM_THREADS": "1", "ONEDNN_MAX_CPU_ISA": PEERS.get(path, ("DEFAULT",))[0]}
    for _ in range(rounds):
        done = subprocess.run([program, path, MILLISECONDS], stdout=subprocess.PIPE, text=True, check=True, env=limits)
        for line in done.stdout.splitlines():
            rows, inputs, outputs, *figures = line.split()
            runs.setdefault(f"{rows} rows, {inputs} → {outputs}", []).append(tuple(map(float, figures)))
    return {shape: (max(ours), max(theirs), statistics.median(ratios))
            for shape, (ours, theirs, ratios) in ((shape, zip(*figures)) for shape, figures in runs.items())}


def mean(numbers):
    return math.exp(sum(map(math.log, numbers)) / len(numbers))


def print_rows(_, rounds):
    with tempfile.TemporaryDirectory() as folder:
        program, peer = compiled(folder)
        if not peer:
            print("libdnnl-dev is not installed: ours alone")
        for path in subprocess.run([program], stdout=subprocess.PIPE, text=True, check=True).stdout.split():
            of = speeds(program, path, 1 if path == "plain" else rounds)
            beside = peer and path in PEERS
            wanted = PEERS[path][1] if beside else None
            ours, _, ratio = (mean([max(figures[at], 1e-9) for figures in of.values()]) for at in range(3))
            row(f"int8 product, {path}, mean of the shapes", f"{ratio:.2f} oneDNN" if beside else f"{ours:.0f} GOP/s",
                f"≥ {wanted:.2f} oneDNN" if wanted else "")
            for shape, (ours, theirs, ratio) in of.items():
                row(f"  {shape}", f"{ratio:.2f} oneDNN" if beside else f"{ours:.0f} GOP/s", "",
                    f"ours {ours:.0f}, oneDNN {theirs:.0f} GOP/s" if beside else "")
