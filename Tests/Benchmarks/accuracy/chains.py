"""Scores of coreference chains: MUC (Vilain et al. 1995), B³ (Bagga and Baldwin 1998), CEAF with φ₄ (Luo 2005) and their mean F1,
the CoNLL figure. A chain is a set of mentions; which mentions are the same is the caller's to say, by giving them equal keys."""


class Counts:
    """Sums over documents of how much of each side is found in the other."""

    def __init__(self):
        self.recall, self.gold, self.precision, self.system = 0.0, 0.0, 0.0, 0.0

    def add(self, recall, gold, precision, system):
        self.recall += recall
        self.gold += gold
        self.precision += precision
        self.system += system

    def figures(self):
        """Precision, recall and F1."""
        p = self.precision / self.system if self.system else 0.0
        r = self.recall / self.gold if self.gold else 0.0
        return p, r, 2 * p * r / (p + r) if p + r else 0.0


class Score:
    def __init__(self):
        self.measures = {"MUC": Counts(), "B3": Counts(), "CEAFe": Counts()}

    def add(self, gold, system):
        """One document's chains, lists of sets."""
        self.measures["MUC"].add(*links(gold, system), *links(system, gold))
        self.measures["B3"].add(*shares(gold, system), *shares(system, gold))
        likeness = [[2 * len(g & s) / (len(g) + len(s)) for s in system] for g in gold]
        best = assigned(likeness)
        self.measures["CEAFe"].add(best, len(gold), best, len(system))

    def conll(self):
        return sum(c.figures()[2] for c in self.measures.values()) / len(self.measures)


def links(chains, others):
    """How many links of `chains` the other side has too, and how many there are."""
    place = {m: i for i, other in enumerate(others) for m in other}
    kept = total = 0
    for chain in chains:
        found = {place[m] for m in chain if m in place}
        kept += len(chain) - len(found) - sum(m not in place for m in chain)
        total += len(chain) - 1
    return kept, total


def shares(chains, others):
    """For every mention the share of its chain that its other chain has too, and the number of mentions."""
    place = {m: other for other in others for m in other}
    kept = sum(len(chain & place[m]) / len(chain) for chain in chains for m in chain if m in place)
    return kept, sum(map(len, chains))


def assigned(weights):
    """The largest sum of weights of a one-to-one assignment (Kuhn 1955, Munkres 1957, with potentials, in cubed time)."""
    if not weights or not weights[0]:
        return 0.0
    if len(weights) > len(weights[0]):
        weights = [list(column) for column in zip(*weights)]
    n, m = len(weights), len(weights[0])
    rows, columns, owner = [0.0] * (n + 1), [0.0] * (m + 1), [0] * (m + 1)
    for row in range(1, n + 1):
        owner[0], column = row, 0
        least, before, done = [float("inf")] * (m + 1), [0] * (m + 1), [False] * (m + 1)
        while True:
            done[column] = True
            step, following = float("inf"), 0
            for j in range(1, m + 1):
                if done[j]:
                    continue
                cost = -weights[owner[column] - 1][j - 1] - rows[owner[column]] - columns[j]
                if cost < least[j]:
                    least[j], before[j] = cost, column
                if least[j] < step:
                    step, following = least[j], j
            for j in range(m + 1):
                if done[j]:
                    rows[owner[j]] += step
                    columns[j] -= step
                else:
                    least[j] -= step
            column = following
            if owner[column] == 0:
                break
        while column:
            owner[column] = owner[before[column]]
            column = before[column]
    return sum(weights[owner[j] - 1][j - 1] for j in range(1, m + 1) if owner[j])
