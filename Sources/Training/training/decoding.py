"""From scores to labels: spans from BIO scores, trees from arc scores."""

import numpy as np


def follows(labels):
    """allowed[i, j]: label j may follow label i."""
    def fits(before, after):
        if not after.startswith("I"):
            return True
        return before != "O" and ("-" not in after or before[2:] == after[2:])
    return np.array([[fits(a, b) for b in labels] for a in labels])


def best_path(scores, labels):
    """The best sequence of labels in which every I follows its B or I."""
    forbidden = np.where(follows(labels), 0.0, -1e9)
    first = np.array([-1e9 if label.startswith("I") else 0.0 for label in labels])
    value, back = scores[0] + first, []
    for row in scores[1:]:
        step = value[:, None] + forbidden
        back.append(step.argmax(0))
        value = step.max(0) + row
    path = [int(value.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [labels[i] for i in reversed(path)]


def spans(path):
    """(first, last, kind) of each run of labels."""
    out = []
    for i, label in enumerate(path):
        if label[0] == "B":
            out.append([i, i, label[2:]])
        elif label[0] == "I" and out:
            out[-1][1] = i
    return [tuple(s) for s in out]


def tree(scores):
    """Heads of one sentence by Chu-Liu and Edmonds; `scores[i, j]`: i depends on j, row and column 0 are the root.

    Exactly one word hangs on the root: where several would, each is tried alone."""
    n = len(scores)
    if n == 1:
        return [0]
    scores = scores.astype(np.float64).copy()
    np.fill_diagonal(scores, -1e9)
    heads = spanning(scores)
    roots = [i for i in range(1, n) if heads[i] == 0]
    if len(roots) <= 1:
        return heads
    best = None
    for root in roots:
        alone = scores.copy()
        alone[1:, 0] = -1e9
        alone[root, 0] = scores[root, 0]
        found = spanning(alone)
        total = sum(alone[i, found[i]] for i in range(1, n))
        if best is None or total > best[0]:
            best = (total, found)
    return best[1]


def spanning(scores):
    """The best spanning arborescence from node 0."""
    n = len(scores)
    heads = [0] + [int(scores[i].argmax()) for i in range(1, n)]
    cycle = loop(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    outside = [i for i in range(n) if i not in inside]
    place = {v: i for i, v in enumerate(outside)}
    c = len(outside)
    small = np.full((c + 1, c + 1), -1e9)
    for v in outside:
        for u in outside:
            small[place[v], place[u]] = scores[v, u]
    enter, leave = {}, {}
    around = sum(scores[v, heads[v]] for v in cycle)
    for u in outside:
        gains = [scores[v, u] - scores[v, heads[v]] + around for v in cycle]
        enter[u] = cycle[int(np.argmax(gains))]
        small[c, place[u]] = max(gains)
        leave[u] = cycle[int(np.argmax([scores[u, v] for v in cycle]))]
        small[place[u], c] = scores[u, leave[u]]
    found = spanning(small)
    for v in outside[1:]:
        h = found[place[v]]
        heads[v] = leave[v] if h == c else outside[h]
    source = outside[found[c]]
    heads[enter[source]] = source
    return heads


def loop(heads):
    """The nodes of some cycle among the heads, or nothing."""
    state = [0] * len(heads)
    state[0] = 2
    for start in range(1, len(heads)):
        path, v = [], start
        while state[v] == 0:
            state[v] = 1
            path.append(v)
            v = heads[v]
        if state[v] == 1:
            return path[path.index(v):]
        for u in path:
            state[u] = 2
    return []
