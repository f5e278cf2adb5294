"""Coreference over an encoder that stays as it is: the vectors of whole documents are computed once, as the program computes them, window by
window with rounded products; then the heads alone are trained on every document, with antecedents in any earlier window."""

import random

import torch
import torch.nn.functional as F

from . import quantising, weights
from .batches import collated, mention_columns
from .heads import Coreference
from .model import ce
from .scoring import Counts

WINDOW = 144  # pieces, as in the program
RATE, WEIGHT_DECAY, WARMUP, DROPOUT = 1e-3, 0.02, 100, 0.1


@torch.no_grad()
def encoded(model, passages):
    """(windows, their vectors, their words) of each document that has mentions."""
    out = []
    for p in passages:
        if p.mentions:
            windows = list(p.windows(lambda: WINDOW))
            batch = collated("", windows, model.inventory)
            out.append((windows, model.encode(batch).half(), batch.words))
    return out


def trained(path, passages, development, epochs, seed, log):
    """A model with the weights at a path and coreference heads that begin anew."""
    torch.manual_seed(seed)
    model, rounded = weights.load(path, strict=False), weights.load(path, strict=False).eval()
    quantising.simulate(rounded, quantising.names(rounded))
    documents, others = encoded(rounded, passages), encoded(rounded, development)
    model.coreference = heads = Coreference()
    optimizer = torch.optim.AdamW(heads.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY)
    steps, rng = epochs * len(documents), random.Random(seed)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1.0, (step + 1) / WARMUP) * (1 - step / steps))
    for epoch in range(epochs):
        heads.train()
        for windows, h, words in rng.sample(documents, len(documents)):
            h = F.dropout(h.float(), DROPOUT)
            loss = model.coreference_loss(h, mention_columns(windows, rng)) + ce(heads.kind(model.word_vectors(h, words)), words.mentions)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(heads.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
        if epoch % 5 == 4 or epoch + 1 == epochs:
            log(epoch=epoch + 1, **scored(model, others))
    return model


@torch.no_grad()
def scored(model, documents):
    """How many antecedents are right of given mentions, and F1 of each kind of head."""
    model.eval()
    counts = Counts()
    for windows, h, words in documents:
        mentions = mention_columns(windows)
        best = model.coreference_scores(h.float(), mentions).argmax(1)
        counts.right("antecedent", mentions.antecedents[torch.arange(len(best)), best].sum(), len(best))
        counts.kinds(model.coreference.kind(model.word_vectors(h.float(), words)).argmax(-1), words.mentions)
    return counts.figures()
