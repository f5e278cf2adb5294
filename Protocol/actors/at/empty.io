// In an empty text nobody is meant.
>> {"jsonrpc": "2.0", "id": 1, "method": "actors/at", "params": {"document": {"text": ""}, "position": 0}}
<< {"jsonrpc": "2.0", "id": 1, "result": null}
// Nor is anybody in a text that is not English.
>> {"jsonrpc": "2.0", "id": 2, "method": "actors/at", "params": {"document": {"text": "Президент Данил Орван выступил в Тарске. Он сказал, что выборы были честными."}, "position": 12}}
<< {"jsonrpc": "2.0", "id": 2, "result": null}
