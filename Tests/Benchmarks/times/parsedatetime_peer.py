"""The peer: parsedatetime over the lines of the texts of a JSON list on standard input: prints words a second of the processor's time."""

import json
import sys
import time

import parsedatetime

texts = json.load(sys.stdin)
words = sum(len(t.split()) for t in texts)
calendar = parsedatetime.Calendar()
begun = time.process_time()
for text in texts:
    for line in text.splitlines():
        if line.strip():
            calendar.nlp(line)
print(words / (time.process_time() - begun))
