// A cell of which nothing is known, whoever is asked for, has no evidence.
>> {"jsonrpc": "2.0", "id": 1, "method": "stance/explain", "params": {"documents": [], "cell": {"holder": "Danil Orvan", "target": "Nobody"}}}
<< {"jsonrpc": "2.0", "id": 1, "result": {"relations": [], "evidence": [], "cue": null, "decidedBy": [], "against": [], "copiesFolded": 0, "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 2, "method": "stance/explain", "params": {"documents": [{"text": "President Danil Orvan thanked Anna Petrova."}], "cell": {"holder": "Anna Petrova", "target": "Danil Orvan"}}}
<< {"jsonrpc": "2.0", "id": 2, "result": {"relations": [], "evidence": [], "cue": null, "decidedBy": [], "against": [], "copiesFolded": 0, "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
>> {"jsonrpc": "2.0", "id": 3, "method": "stance/explain", "params": {"documents": [{"text": ""}, {"text": " \n"}], "cell": {"holder": "", "target": ""}}}
<< {"jsonrpc": "2.0", "id": 3, "result": {"relations": [], "evidence": [], "cue": null, "decidedBy": [], "against": [], "copiesFolded": 0, "provenance": {"server": "…", "models": {"…": "…"}, "lexicons": {"…": "…"}}}}
