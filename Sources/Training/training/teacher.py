"""A larger model that reads attribution and stance, to tell the small one how sure it may be, also of texts without gold."""

import random
from collections import defaultdict

import numpy as np
import torch
from torch import nn

from .batches import Stream, collated
from .feeding import Feeder
from .heads import hidden
from .labels import ACTS, BIO, PAIR_SIDES, ROLES, SIDES, TURNED
from .model import Questions, inside, mean, tag_loss
from .mpnet import WIDTH, MPNet
from .tasks import made

HEADS = ("source", "cue", "content")
TOLD_WINDOWS = (256, 192)  # a text is read in windows of each length, and what is told is the mean
BATCH = 16_384


class Teacher(Questions):
    def __init__(self, inventory, dropout=0.1):
        super().__init__()
        self.inventory = inventory
        self.encoder = MPNet(dropout)
        self.drop = nn.Dropout(dropout)
        self.tags = nn.ModuleDict({name: nn.Linear(WIDTH, len(BIO)) for name in HEADS})
        head = lambda parts, labels: nn.Sequential(hidden(parts * WIDTH, 256), nn.Linear(256, len(labels)))
        self.toward, self.between, self.act = head(3, SIDES), head(4, PAIR_SIDES), head(4, ACTS)

    def encode(self, batch):
        return self.drop(self.encoder(batch.ids, batch.shapes, batch.gaps, batch.lengths))

    def losses(self, batch):
        out = self.stance_losses(batch)
        if batch.tags:
            h = self.encode(batch)
            for name, gold in batch.tags.items():
                out[name] = tag_loss(name, self.tags[name](h[:, 1:1 + gold.shape[1]]).float(), gold)
        return out

    def marked(self, batch, asked):
        """As the small model's, but the spans are marked in what enters the first layer."""
        rows = asked.rows
        ids, shapes, gaps, lengths = (x[rows] for x in (batch.ids, batch.shapes, batch.gaps, batch.lengths))
        roles = torch.zeros(ids.shape, dtype=torch.long)
        for role, spans in asked.spans:
            roles = roles.masked_fill(inside(ids, spans), ROLES.index(role))
        x = self.drop(self.encoder(ids, shapes, gaps, lengths, roles)).float()
        own = torch.stack([torch.ones_like(lengths), lengths - 1], 1)
        return torch.cat([x[:, 0], *(mean(x, spans) for _, spans in asked.spans), mean(x, own)], -1)

    def toward_scores(self, batch):
        return self.toward(self.marked(batch, batch.targets)).float()

    def pair_scores(self, batch):
        x = self.marked(batch, batch.pairs)
        return self.between(x).float(), self.act(x).float()


def taught(passages, inventory, base, settings, seed, log):
    """A teacher trained on the passages of tasks."""
    feeder = Feeder(lambda s: Stream(made(passages, settings, s), settings.tasks, s), seed, inventory, settings.batches_a_step, settings.device,
                    settings.feeders)
    torch.manual_seed(seed)
    torch.set_default_device(settings.device)
    model = Teacher(inventory)
    model.encoder.load_base(base)
    model = model.to(settings.device).train()
    groups = defaultdict(list)
    for name, p in model.named_parameters():
        fresh = not name.startswith("encoder.") or name.startswith(("encoder.shapes", "encoder.gaps", "encoder.roles"))
        groups[settings.head_rate if fresh else settings.encoder_rate, settings.weight_decay if p.ndim > 1 else 0.0].append(p)
    optimizer = torch.optim.AdamW([{"params": ps, "lr": rate, "weight_decay": decay} for (rate, decay), ps in groups.items()], betas=(0.9, 0.98), fused=True)
    seen, total, step, losses = 0, settings.budget_pieces, 0, {}
    shape = lambda done: min(1.0, done / settings.warmup, max(0.0, 1 - seen / total) / settings.decay)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, shape)
    while seen < total:
        for batch in feeder.next():
            with torch.autocast(settings.device, torch.bfloat16, enabled=settings.bfloat16):
                found = model.losses(batch)
            if found:
                (sum(settings.losses.get(k, 1.0) * v for k, v in found.items()) / settings.batches_a_step).backward()
            seen += batch.size
            for k, v in found.items():
                losses[k] = 0.98 * losses.get(k, v.detach()) + 0.02 * v.detach()
        nn.utils.clip_grad_norm_(model.parameters(), settings.clip)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        schedule.step()
        step += 1
        if step % 100 == 0:
            log("step", step=step, pieces=seen, losses={k: round(float(v), 3) for k, v in losses.items()})
    feeder.close()
    return model.eval()


def in_batches(windows):
    """Places of windows of like length together; a window is read once for every question."""
    batch, rows = [], 0
    for place in sorted(range(len(windows)), key=lambda i: len(windows[i])):
        window = windows[place]
        times = max(1, len(window.targets) + len(window.pairs))
        if batch and len(window) * (rows + times) > BATCH:
            yield batch
            batch, rows = [], 0
        batch.append(place)
        rows += times
    if batch:
        yield batch


def read(model, windows, settings):
    """(windows' places, batch) by turns, on the model's device."""
    for places in in_batches(windows):
        yield places, collated("", [windows[i] for i in places], model.inventory).mapped(lambda t: t.to(settings.device))


@torch.no_grad()
def tell_texts(model, passages, settings):
    """The probabilities of each head's labels in 255ths, (pieces, labels) for each passage."""
    out = [{name: np.zeros((len(p), len(BIO)), np.float32) for name in HEADS} for p in passages]
    for length in TOLD_WINDOWS:
        windows, at = [], []
        for i, p in enumerate(passages):
            start = 0
            for w in p.windows(lambda: length):
                windows.append(w)
                at.append((i, start))
                start += len(w)
        for places, batch in read(model, windows, settings):
            with torch.autocast(settings.device, torch.bfloat16, enabled=settings.bfloat16):
                h = model.encode(batch)
                told = {name: model.tags[name](h).float().softmax(-1).cpu().numpy() for name in HEADS}
            for row, place in enumerate(places):
                i, start = at[place]
                for name in HEADS:
                    out[i][name][start:start + len(windows[place])] += told[name][row, 1:1 + len(windows[place])] / len(TOLD_WINDOWS)
    return [{name: np.rint(255 * x).astype(np.uint8) for name, x in p.items()} for p in out]


@torch.no_grad()
def tell_questions(model, passages, settings):
    """For each passage the probabilities of the sides of its targets, and of its pairs."""
    out = [None] * len(passages)
    for places, batch in read(model, passages, settings):
        with torch.autocast(settings.device, torch.bfloat16, enabled=settings.bfloat16):
            targets = model.toward_scores(batch).softmax(1).tolist() if batch.targets else []
            pairs = both_orders(model, batch).tolist() if batch.pairs else []
        targets, pairs = iter(targets), iter(pairs)
        for place in places:
            p = passages[place]
            out[place] = [next(targets) for _ in p.targets], [next(pairs) for _ in p.pairs]
    return out


def both_orders(model, batch):
    """Sides are the mean of both orders."""
    sides = model.pair_scores(batch)[0].softmax(1)
    (first, a), (second, b) = batch.pairs.spans
    batch.pairs.spans = [(first, b), (second, a)]
    return (sides + model.pair_scores(batch)[0].softmax(1)[:, TURNED]) / 2


def folds(passages, count, seed=0):
    """Parts of like size, at random; passages of equal text lie in one part."""
    order = {}
    for i, p in enumerate(passages):
        order.setdefault(p.ids.tobytes(), []).append(i)
    groups = list(order.values())
    random.Random(seed).shuffle(groups)
    parts = [[] for _ in range(count)]
    for group in groups:
        min(parts, key=len).extend(group)
    return parts
