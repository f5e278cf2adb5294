"""python -m training fetch|train|evaluate|export|average|chains|keep|ask|teach|gather|check-pieces|check-model"""

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
    f = commands.add_parser("fetch", help="download the base weights and the vocabulary")
    f.add_argument("--teacher", action="store_true", help="the teacher's instead")
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
    t.add_argument("--told", help="what `gather` wrote: passages with a teacher's answers take the place of those of the same tasks, or are tasks")
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
    o = commands.add_parser("chains", help="train the coreference heads anew over finished weights")
    o.add_argument("--data", required=True)
    o.add_argument("--weights", required=True, help="a checkpoint or an exported file")
    o.add_argument("--out", required=True)
    o.add_argument("--epochs", type=int, default=20)
    o.add_argument("--seed", type=int, default=1)
    v = commands.add_parser("average", help="the mean of the weights of runs from one start, or of a run and its start")
    v.add_argument("--weights", required=True, nargs="+")
    v.add_argument("--out", required=True)
    k = commands.add_parser("keep", help="read the data and write it as one file, which other commands take as --data and read in seconds")
    k.add_argument("--data", required=True)
    k.add_argument("--out", required=True)
    a = commands.add_parser("ask", help="find names in texts without gold to ask a teacher about; writes asked.pkl into the folder --told")
    h = commands.add_parser("teach", help="train a teacher on all folds but one, and have it tell; writes into the folder --told")
    h.add_argument("--part", required=True, choices=["attribution", "stance"])
    h.add_argument("--fold", required=True, type=int)
    g = commands.add_parser("gather", help="join what all folds' teachers told, for train --told")
    g.add_argument("--out", required=True)
    for command in (a, h, g):
        command.add_argument("--data", required=True)
        command.add_argument("--config", help="settings (TOML) that differ from config.toml of the package")
        command.add_argument("--told", required=True, help="folder of what is asked and told")
    a.add_argument("--weights", required=True, help="a checkpoint or an exported file whose names are asked about")
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
    told = unpickled(args.told) if args.told else {}
    run = Run(settings, folder, splitter(args), args.data, args.minutes, told)
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


def unpickled(path):
    import pickle
    with open(path, "rb") as stream:
        return pickle.load(stream)


def pickled(path, content):
    import pickle
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    with open(path, "wb") as stream:
        pickle.dump(content, stream, 5)


def chains(args):
    import torch
    from . import chains, checkpoints, tasks
    torch.set_num_threads(1)
    _, passages, development = tasks.read(args.data, splitter(args), config.read().rarest_label)
    model = chains.trained(args.weights, passages["entities"], development["gum"], args.epochs, args.seed, said)
    checkpoints.save(args.out, model=model.state_dict(), inventory=model.inventory)


def average(args):
    from . import checkpoints, weights
    mean, inventory = weights.averaged(args.weights)
    checkpoints.save(args.out, model=mean, inventory=inventory)


def keep(args):
    from . import tasks
    tasks.keep(args.out, tasks.read(args.data, splitter(args), config.read().rarest_label))


def said(**values):
    import json
    print(json.dumps(values), flush=True)


def ask(args):
    import torch
    from . import tasks, teaching, weights
    settings = config.read(args.config)
    _, passages, _ = tasks.read(args.data, splitter(args), settings.rarest_label)
    torch.set_default_device(settings.device)
    model = weights.load(args.weights, strict=False).to(settings.device).eval()
    asked = teaching.ask(model, passages, settings)
    pickled(os.path.join(args.told, "asked.pkl"), asked)
    said(**{name: len(found) for name, found in asked.items()})


def teach(args):
    from . import tasks, teaching
    settings = config.read(args.config)
    inventory, passages, development = tasks.read(args.data, splitter(args), settings.rarest_label)
    asked = unpickled(os.path.join(args.told, "asked.pkl")) if args.part == "stance" else {}
    log = lambda kind, **values: said(kind=kind, part=args.part, fold=args.fold, **values)
    tensors = base.tensors(os.path.join(args.work, "teacher"))
    told = teaching.teach(args.part, args.fold, passages, development, inventory, tensors, settings, asked, log)
    pickled(os.path.join(args.told, f"told.{args.part}.{args.fold}.pkl"), told)


def gather(args):
    from . import tasks, teaching
    _, passages, _ = tasks.read(args.data, splitter(args), config.read(args.config).rarest_label)
    found = teaching.gathered(passages, unpickled(os.path.join(args.told, "asked.pkl")), args.told)
    pickled(args.out, found)
    said(**{name: len(items) for name, items in found.items()})


def check_pieces(args):
    from . import checks
    raise SystemExit(not checks.check_pieces(args.program, args.data, base.vocabulary(os.path.join(args.work, "base"))))


def check_model(args):
    from . import modelchecks
    raise SystemExit(not modelchecks.check_model(args.program, args.weights, args.data, base.vocabulary(os.path.join(args.work, "base"))))


def main():
    args = arguments().parse_args()
    if args.command == "fetch":
        (base.fetch_teacher if args.teacher else base.fetch)(os.path.join(args.work, "teacher" if args.teacher else "base"))
    else:
        {"train": train, "evaluate": evaluate, "export": export, "average": average, "chains": chains, "keep": keep, "ask": ask, "teach": teach,
         "gather": gather, "check-pieces": check_pieces, "check-model": check_model}[args.command](args)


if __name__ == "__main__":
    main()
