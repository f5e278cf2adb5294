import JSONRPC
import Testing

/// What a message is, as words.
private func read(_ text: String, batchLimit: Int = 1000) -> [String] {
  Array(text.utf8).withUnsafeBufferPointer { bytes in
    switch Incoming.read(bytes, batchLimit: batchLimit) {
    case .single(let message): [words(message)]
    case .batch(let messages): ["batch"] + messages.map(words)
    }
  }
}

private func words(_ message: Incoming) -> String {
  func id(_ id: RequestID) -> String { String(decoding: RawJSON(id).bytes, as: UTF8.self) }
  switch message {
  case .request(let number, let method, _): return "request \(id(number)) \(method)"
  case .notification(let method, _): return "notification \(method)"
  case .response(let number, .success): return "result \(id(number))"
  case .response(let number, .failure(let error)):
    return "error \(id(number)) \(error.code.rawValue) \(error.hint ?? "")"
  case .invalid(let number, let error):
    return "invalid \(id(number)) \(error.code.rawValue) \(error.path ?? "")"
  }
}

@Test(arguments: [
  (#"{"jsonrpc":"2.0","id":1,"method":"a"}"#, ["request 1 a"]),
  (#"{"method":"a\/b","params":{},"id":"x","jsonrpc":"2.0"}"#, [#"request "x" a/b"#]),
  (#"{"jsonrpc":"2.0","id":null,"method":"a"}"#, ["request null a"]),
  (#"{"jsonrpc":"2.0","id":1.5,"method":"a"}"#, ["request 1.5 a"]),
  (
    #"{"jsonrpc":"2.0","id":123456789012345678901234567890,"method":"a"}"#,
    ["request 123456789012345678901234567890 a"]
  ),
  (#"{"jsonrpc":"2.0","method":"a","params":[1]}"#, ["notification a"]),
  (#"{"jsonrpc":"2.0","id":1,"result":null}"#, ["result 1"]),
  (#"{"jsonrpc":"2.0","id":1,"error":{"code":5,"message":"m","data":{"hint":"h"}}}"#, ["error 1 5 h"]),
  (#"{"jsonrpc":"2.0","id":1,"error":{"code":5,"message":"m","data":["other"]}}"#, ["error 1 5 "]),
  (#"{"jsonrpc":"2.0","id":1}"#, ["invalid 1 -32600 "]),
  (#"{"jsonrpc":"1.0","id":1,"method":"a"}"#, ["invalid 1 -32600 jsonrpc"]),
  (#"{"id":1,"method":"a"}"#, ["invalid 1 -32600 jsonrpc"]),
  (#"{"jsonrpc":"2.0","id":{},"method":"a"}"#, ["invalid null -32600 id"]),
  (#"{"jsonrpc":"2.0","id":true,"method":"a"}"#, ["invalid null -32600 id"]),
  (#"{"jsonrpc":"2.0","id":1,"method":5}"#, ["invalid 1 -32600 method"]),
  (#"{"jsonrpc":"2.0","id":1,"method":"a","params":5}"#, ["invalid 1 -32600 params"]),
  (#"{"jsonrpc":"2.0","id":1,"id":2,"method":"a"}"#, ["invalid 2 -32600 id"]),
  (#"{"jsonrpc":"2.0","id":1,"method":"a","params":{"b":["\ud800"]}}"#, ["invalid 1 -32602 params.b[0]"]),
  (
    #"[{"jsonrpc":"2.0","id":1,"method":"a"},{"jsonrpc":"2.0","id":2,"method":"b","params":{"c":"\udc00"}}]"#,
    ["batch", "request 1 a", "invalid 2 -32602 params.c"]
  ),
  ("[]", ["invalid null -32600 "]),
  ("[1,[]]", ["batch", "invalid null -32600 ", "invalid null -32600 "]),
  ("5", ["invalid null -32600 "]),
  ("{", ["invalid null -32700 "]),
])
func `A message is told for what it is`(_ text: String, _ expected: [String]) {
  #expect(read(text) == expected)
}

@Test func `A batch beyond the limit is refused as a whole`() {
  let one = #"{"jsonrpc":"2.0","method":"a"}"#
  #expect(read("[\(one),\(one),\(one)]", batchLimit: 2) == ["invalid null 1002 "])
  #expect(read("[\(one),\(one)]", batchLimit: 2).count == 3)
}

@Test func `Who asked too deep a thing is answered by id`() {
  let deep = String(repeating: "[", count: 100_000)
  #expect(read(#"{"jsonrpc":"2.0","id":7,"method":"a","params":{"b":\#(deep)"#) == ["invalid 7 1002 "])
  #expect(read(deep) == ["invalid null 1002 "])
}
