"""The training run: multi-task steps, a schedule that can be prolonged, checkpoints, scores in a log of JSON lines."""

import copy
import json
import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor

import torch

from . import checkpoints, tasks
from .batches import Stream
from .feeding import Feeder
from .model import Model
from .scoring import scored, shuffled


SPARSE = "encoder.pieces.weight"


def parameter_groups(model, settings):
    """Encoder and heads at their own rates; biases, norms and small embeddings without decay; the piece embeddings stand apart."""
    groups = {}
    for name, p in model.named_parameters():
        if not p.requires_grad or name == SPARSE and model.encoder.pieces.sparse:
            continue
        fresh = name.startswith(("encoder.shapes", "encoder.gaps"))
        rate = settings.encoder_rate if name.startswith(("encoder.", "stance.layers.")) and not fresh else settings.head_rate
        decay = settings.weight_decay if p.ndim > 1 and not fresh and name != SPARSE else 0.0
        groups.setdefault((rate, decay), []).append(p)
    return [{"params": ps, "lr": rate, "peak": rate, "weight_decay": decay} for (rate, decay), ps in groups.items()]


class Run:
    def __init__(self, settings, folder, split, data, minutes=None, told=None):
        self.settings, self.folder, self.data, self.split, self.minutes = settings, folder, data, split, minutes
        os.makedirs(folder, exist_ok=True)
        torch.manual_seed(settings.seed)
        torch.set_num_threads(1)
        self.workers = ThreadPoolExecutor(settings.threads)
        inventory, passages, development = tasks.read(data, split, settings.rarest_label)
        if told:
            passages |= told
        self.make_stream = lambda seed: Stream(tasks.made(passages, settings, seed), settings.tasks, seed)
        self.feeder = Feeder(self.make_stream, settings.seed, inventory, settings.batches_a_step, settings.device, settings.feeders)
        self.stream = self.feeder.stream
        self.on_gpu = settings.device != "cpu"
        torch.set_default_device(settings.device)
        self.model = Model(inventory).to(settings.device)
        self.development = [(name, shuffled(found)) for name, found in development.items()
                            if name in settings.score_sets or not settings.score_sets]
        self.step, self.pieces, self.seconds, self.best, self.losses = 0, 0, 0.0, 0.0, {}
        self.settled, self.stopped, self.origin = False, False, 0
        self.log("tasks", **{t.name: t.size for t in self.stream.tasks})

    def prepare(self):
        """Makes the optimizer and the running average; the model has its first weights by now."""
        self.model.encoder.freeze(self.settings.frozen_layers)
        self.model.encoder.pieces.sparse = not self.on_gpu
        self.average = copy.deepcopy(self.model) if self.settings.average else self.model
        self.optimizer = torch.optim.AdamW(parameter_groups(self.model, self.settings), betas=(0.9, 0.98), fused=True)
        rate = self.settings.encoder_rate
        pieces = self.model.encoder.pieces.weight
        self.lazy = torch.optim.SparseAdam([{"params": [pieces], "lr": rate, "peak": rate}], betas=(0.9, 0.98))
        self.optimizers = [self.optimizer, self.lazy] if pieces.requires_grad and not self.on_gpu else [self.optimizer]
        self.dense = [p for group in self.optimizer.param_groups for p in group["params"]]

    def log(self, kind, **values):
        line = json.dumps({"kind": kind, "time": time.strftime("%H:%M:%S"), **values})
        print(line, flush=True)
        with open(os.path.join(self.folder, "log.jsonl"), "a", encoding="utf-8") as stream:
            stream.write(line + "\n")

    def progress(self):
        """Share of the run that is done, by pieces or, where minutes are given, by whichever is further."""
        done = (self.pieces - self.origin) / max(1, self.settings.budget_pieces - self.origin)
        return max(done, self.seconds / 60 / self.minutes) if self.minutes else done

    def rate(self):
        warm = min(1.0, (self.step + 1) / self.settings.warmup)
        return warm * min(1.0, max(0.0, 1 - self.progress()) / self.settings.decay)

    def gradients(self, batch):
        """One batch forward and back, on one thread. Returns its losses, or nothing where they are not finite."""
        torch.set_num_threads(1)
        with torch.autocast(self.settings.device, torch.bfloat16, enabled=self.settings.bfloat16, cache_enabled=False):
            losses = self.model.losses(batch)
        if not losses:
            return {}  # the question lay in the part of a long sentence that was cut off
        total = sum(self.settings.losses.get(k, 1.0) * v for k, v in losses.items())
        if not self.on_gpu and not torch.isfinite(total):
            return None  # on a GPU a look at each number would hold everything up
        (total / self.settings.batches_a_step).backward()
        return {k: v.detach() for k, v in losses.items()}

    def train_step(self):
        """Batches run beside each other, a thread each: threads inside an operation would wait for one another on a busy machine."""
        rate = self.rate()
        for group in self.optimizer.param_groups + self.lazy.param_groups:
            group["lr"] = group["peak"] * rate
        batches = self.feeder.next()
        for batch, losses in zip(batches, (map if self.on_gpu else self.workers.map)(self.gradients, batches)):
            if losses is None:
                self.log("skipped", task=batch.task, step=self.step)
                continue
            self.pieces += batch.size
            for k, v in losses.items():
                self.losses[k] = 0.98 * self.losses.get(k, v) + 0.02 * v
        torch.nn.utils.clip_grad_norm_(self.dense, self.settings.clip)
        for optimizer in self.optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        self.step += 1
        if self.average is not self.model:
            self.follow()

    @torch.no_grad()
    def follow(self):
        """The running average takes a step after the weights; it is what is scored and kept."""
        share = 1 - min(self.settings.average, self.step / (self.step + 10))
        for average, p in zip(self.average.parameters(), self.model.parameters()):
            if p.requires_grad:
                average.lerp_(p, share)

    def train(self, limit=None):
        """Steps until the run is done, `limit` steps were made or the process is asked to end; then saves."""
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)
        saved = shown = told = time.time()
        shown_pieces, first = self.pieces, self.step
        while not self.stopped and self.progress() < 1 and (limit is None or self.step - first < limit):
            self.model.train()
            began = time.time()
            if not self.settled and self.progress() > 1 - self.settings.decay:
                self.settled = True
                self.save("trunk.pt")  # from here a longer run can branch off at full rate
            self.train_step()
            self.seconds += time.time() - began
            now = time.time()
            if now - shown > self.settings.log_seconds:
                self.log("step", step=self.step, pieces=self.pieces, rate=round((self.pieces - shown_pieces) / (now - shown)),
                         schedule=round(self.rate(), 3), progress=round(self.progress(), 4), losses={k: round(float(v), 3) for k, v in self.losses.items()},
                         passes={t.name: round(t.passes, 2) for t in self.stream.tasks})
                shown, shown_pieces = now, self.pieces
            if now - saved > 60 * self.settings.checkpoint_minutes:
                self.save("last.pt")
                saved = time.time()
            if now - told > 60 * self.settings.score_minutes:
                self.save("last.pt")
                self.score(self.settings.score_pieces)
                shown = told = time.time()
                shown_pieces = self.pieces
        self.save("last.pt")
        self.feeder.close()
        if not self.stopped:
            self.save_weights("final.pt")
            self.score(self.settings.score_pieces if limit else None)

    def stop(self, *_):
        self.stopped = True

    def cool(self, pieces):
        """Lets the rate fall from here to nothing over so many pieces; `trunk.pt` keeps the state before."""
        self.save("trunk.pt")
        self.origin, self.settled = self.pieces, True
        self.settings.budget_pieces, self.settings.decay = self.pieces + pieces, 1.0

    def score(self, limit):
        """Development scores of every head; the best weights so far are kept."""
        if not self.development:
            return
        began, figures = time.time(), {}
        for name, passages in self.development:
            with torch.autocast(self.settings.device, torch.bfloat16, enabled=self.settings.bfloat16):
                figures[name] = scored(self.average, passages, limit)
        mean = sum(sum(f.values()) / len(f) for f in figures.values()) / len(figures)
        self.log("scores", step=self.step, pieces=self.pieces, mean=round(mean, 2), seconds=round(time.time() - began), full=limit is None, **figures)
        if mean > self.best:
            self.best = mean
            self.save_weights("best.pt")

    def save_weights(self, name):
        checkpoints.save(os.path.join(self.folder, name), model=self.average.state_dict(), inventory=self.model.inventory,
                         step=self.step, pieces=self.pieces)

    def save(self, name):
        """A checkpoint to go on from; none where the settings want none."""
        if not self.settings.checkpoint_minutes:
            return
        checkpoints.save(os.path.join(self.folder, name), model=self.model.state_dict(), average=self.average.state_dict(), inventory=self.model.inventory,
                         optimizer=self.optimizer.state_dict(), lazy=self.lazy.state_dict(), stream=self.stream.state(), torch_rng=torch.get_rng_state(),
                         step=self.step, pieces=self.pieces, seconds=self.seconds, best=self.best, settled=self.settled,
                         schedule=(self.origin, self.settings.budget_pieces, self.settings.decay))
        self.log("saved", file=name, step=self.step)

    def resume(self, path, stretched=False):
        """Goes on from a checkpoint. A stretched run has a new budget and counts its minutes anew."""
        state = checkpoints.load(path)
        self.model.inventory = state["inventory"]
        self.model.load_state_dict(state["model"])
        self.average.load_state_dict(state.get("average", state["model"]))
        self.optimizer.load_state_dict(state["optimizer"])
        self.lazy.load_state_dict(state["lazy"])
        self.stream.restore(state["stream"])
        torch.set_rng_state(state["torch_rng"])
        self.step, self.pieces, self.seconds, self.best, self.settled = (state[k] for k in ("step", "pieces", "seconds", "best", "settled"))
        if stretched:
            self.seconds, self.settled = 0.0, False
        elif "schedule" in state:
            self.origin, self.settings.budget_pieces, self.settings.decay = state["schedule"]
        self.log("resumed", step=self.step, pieces=self.pieces)
