// Exit ends the connection; nothing more is answered.
>> {"jsonrpc": "2.0", "id": 1, "method": "shutdown"}
<< {"jsonrpc": "2.0", "id": 1, "result": null}
>> {"jsonrpc": "2.0", "method": "exit"}
