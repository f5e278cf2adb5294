"""python -m training fetch|train|evaluate|export|check-pieces|check-model"""

import argparse
import os

# Before PyTorch is loaded: a thread a batch, none of them spinning.
os.environ["OMP_NUM_THREADS"] = "1"
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

from . import base, config  # noqa: E402


def arguments():
    p = argparse.ArgumentParser(prog="training", description=__doc__)
    p.add_argument("--work", default="checkpoints", help="folder for base weights, checkpoints and the log")
    commands = p.add_subparsers(dest="command", required=True)
    commands.add_parser("fetch", help="download the base weights and the vocabulary")
    t = commands.add_parser("train", help="train, or go on with a run")
    t.add_argument("--data", required=True, help="folder with the data sets")
    t.add_argument("--config", help="settings (TOML) that differ from config.toml of the package")
    t.add_argument("--run", default="run", help="name of the run's folder")
    t.add_argument("--resume", nargs="?", const="last.pt", help="go on from a checkpoint of the run (default: last.pt)")
    t.add_argument("--from", dest="source", help="start from these weights (a checkpoint or an exported file)")
    t.add_argument("--budget", type=int, help="pieces to train on in all; more than before prolongs a run")
    t.add_argument("--minutes", type=float, help="also end after so many minutes of training")
    t.add_argument("--cool", type=int, metavar="PIECES", help="let the rate fall to nothing over so many pieces from here")
    t.add_argument("--rounded", action="store_true", help="train through int8 rounding (for a last stretch, where it costs accuracy)")
    t.add_argument("--steps", type=int, help="stop after so many steps (a trial)")
    e = commands.add_parser("evaluate", help="score every head on the development sets, in float and as int8")
    e.add_argument("--data", required=True)
    e.add_argument("--weights", required=True, help="a checkpoint or an exported file")
    e.add_argument("--pieces", type=int, help="pieces of each set; default: all")
    e.add_argument("--sets", help="names of sets, separated by commas; default: all")
    e.add_argument("--float-only", action="store_true")
    x = commands.add_parser("export", help="write the file that ships")
    x.add_argument("--weights", required=True)
    x.add_argument("--stance", help="take the stance heads and their layers from these weights, which share the layers below")
    x.add_argument("--out", required=True)
    x.add_argument("--vectors", help="also write test vectors (JSON)")
    c = commands.add_parser("check-pieces", help="compare the program's word pieces with pieces.py and the tokenizers library")
    c.add_argument("--program", required=True, help="the built encoder-probe")
    c.add_argument("--data", required=True)
    m = commands.add_parser("check-model", help="compare the program's readings with PyTorch's")
    m.add_argument("--program", required=True, help="the built encoder-probe")
    m.add_argument("--weights", required=True, help="an exported file")
    m.add_argument("--data", required=True)
    return p


def splitter(args):
    from .pieces import Splitter
    return Splitter.read(base.vocabulary(os.path.join(args.work, "base")))


def evaluate(args):
    import json
    import torch
    from . import quantising, tasks, weights
    from .scoring import scored, shuffled
    torch.set_num_threads(1)
    model = weights.load(args.weights)
    wanted = args.sets and args.sets.split(",")
    sets = {name: shuffled(passages) for name, passages in tasks.development(args.data, splitter(args)) if not wanted or name in wanted}
    figures = {name: scored(model, passages, args.pieces) for name, passages in sets.items()}
    rounded = None
    if not args.float_only:
        quantising.simulate(model, quantising.names(model))
        rounded = {name: scored(model, passages, args.pieces) for name, passages in sets.items()}
    for name, measures in figures.items():
        for measure, value in measures.items():
            loss = "" if rounded is None else f"  int8 {rounded[name][measure]:6.2f}  {rounded[name][measure] - value:+.2f}"
            print(f"{name:10} {measure:16} {value:6.2f}{loss}")
    print(json.dumps({"float": figures, "int8": rounded}))


def export(args):
    from . import weights
    model = weights.load(args.weights)
    if args.stance:
        weights.take_stance(model, args.stance)
    bias = 0.0 if weights.is_exported(args.weights) else config.read().pair_side_bias
    size, digest = weights.export(model, base.vocabulary(os.path.join(args.work, "base")), args.out, bias)
    print(f"{args.out}: {size} bytes, sha256 {digest}")
    if args.vectors:
        from . import vectors
        vectors.write(args.vectors, args.out, splitter(args))


def train(args):
    from . import memory
    memory.keep_freed()
    from .training import Run
    settings = config.read(args.config)
    if args.budget:
        settings.budget_pieces = args.budget
    folder = os.path.join(args.work, args.run)
    run = Run(settings, folder, splitter(args), args.data, args.minutes)
    if not args.resume:
        from . import weights
        if args.source:
            weights.adopt(run.model, args.source)
        else:
            run.model.encoder.load_base(base.tensors(os.path.join(args.work, "base")))
            weights.begin_stance(run.model)
    run.prepare()
    if args.resume:
        run.resume(os.path.join(folder, args.resume), stretched=bool(args.budget or args.minutes))
    if args.rounded:
        from .quantising import learn_rounded
        learn_rounded(run.model)
    if args.cool:
        run.cool(args.cool)
    run.train(args.steps)


def check_pieces(args):
    from . import checks
    raise SystemExit(not checks.check_pieces(args.program, args.data, base.vocabulary(os.path.join(args.work, "base"))))


def check_model(args):
    from . import modelchecks
    raise SystemExit(not modelchecks.check_model(args.program, args.weights, args.data, base.vocabulary(os.path.join(args.work, "base"))))


def main():
    args = arguments().parse_args()
    if args.command == "fetch":
        base.fetch(os.path.join(args.work, "base"))
    else:
        {"train": train, "evaluate": evaluate, "export": export, "check-pieces": check_pieces, "check-model": check_model}[args.command](args)


if __name__ == "__main__":
    main()
