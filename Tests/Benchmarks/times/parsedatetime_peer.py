"""The peer: parsedatetime over the lines of the texts of a JSON list on standard input: prints words a second."""

import json
import sys
import time

import parsedatetime

texts = json.load(sys.stdin)
words = sum(len(t.split()) for t in texts)
calendar = parsedatetime.Calendar()
begun = time.perf_counter()
for text in texts:
    for line in text.splitlines():
        if line.strip():
            calendar.nlp(line)
print(words / (time.perf_counter() - begun))
