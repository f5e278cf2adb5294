// A stance for each mention in the order given, whether or not it begins and ends with a token.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/toward", "params": {"document": {"text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}, "mentions": [{"start": 90, "end": 113}, {"start": 37, "end": 67}, {"start": 78, "end": 89}, {"start": 90, "end": 113}]}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"stances": [{"start": 90, "end": 113, "polarity": "…", "probabilities": {"negative": "…", "neutral": "…", "positive": "…"}}, {"start": 37, "end": 67, "polarity": "…", "probabilities": {"negative": "…", "neutral": "…", "positive": "…"}}, {"start": 78, "end": 89, "polarity": "…", "probabilities": {"negative": "…", "neutral": "…", "positive": "…"}}, {"start": 90, "end": 113, "polarity": "…", "probabilities": {"negative": "…", "neutral": "…", "positive": "…"}}], "provenance": {"server": "…", "models": {"english": "…"}, "lexicons": {"…": "…"}}}}
// Of a document that is held; the whole text may be asked about too.
>> {"jsonrpc": "2.0", "id": 2, "method": "documents/open", "params": {"uri": "mem:s", "text": "President Danil Orvan criticised the Assembly for Regional Security. The Assembly thanked the Velmoran government on Monday."}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"uri": "mem:s", "version": 0, "contentHash": "…"}}
>> {"jsonrpc": "2.0", "id": 3, "method": "stance/toward", "params": {"document": {"uri": "mem:s"}, "mentions": [{"start": 0, "end": 124}], "workDoneToken": null}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"stances": [{"start": 0, "end": 124, "polarity": "…", "probabilities": {"negative": "…", "neutral": "…", "positive": "…"}}], "provenance": {"server": "…", "models": {"english": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 4, "method": "documents/close", "params": {"uri": "mem:s"}}
<< {"jsonrpc": "2.0", "id": 4, "result": null}
