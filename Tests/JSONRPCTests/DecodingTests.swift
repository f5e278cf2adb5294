import JSONRPC
import Testing

private struct Inner: Decodable, Equatable {
  enum Colour: String, Decodable, CaseIterable { case red, green }
  var text: String?
  var count: Int?
  var colour: Colour?
}
private struct Outer: Decodable, Equatable {
  var name: String
  var items: [Inner]?
  var table: [String: Int]?
  var ratio: Double?
  var small: UInt8?
}

private func decode(_ text: String) throws(RPCError) -> Outer {
  try JSONValues.decode(Outer.self, from: Array(text.utf8))
}

@Test func `Members are read, null counts as absent`() throws {
  let value = try decode(
    #"{"n\u0061me":"a","items":[{"text":"x","count":3.0},{"text":null,"colour":"green"}],"table":{"b":2},"ratio":1}"#
  )
  #expect(
    value
      == Outer(
        name: "a", items: [Inner(text: "x", count: 3), Inner(colour: .green)], table: ["b": 2], ratio: 1))
}

@Test(
  arguments: [
    (#"{"name":"a","nome":1}"#, "nome", "known here: name, items, table, ratio, small"),
    (#"{"name":"a","items":[{},{"texte":"x"}]}"#, "items[1].texte", "known here: text, count, colour"),
    (#"{"items":[]}"#, "", "‘name’ is required"),
    (#"{"name":5}"#, "name", nil),
    (#"{"name":"a","items":[{"count":"3"}]}"#, "items[0].count", nil),
    (#"{"name":"a","items":[{"count":3.5}]}"#, "items[0].count", nil),
    (#"{"name":"a","items":[{"count":99999999999999999999}]}"#, "items[0].count", nil),
    (#"{"name":"a","items":[{"colour":"blue"}]}"#, "items[0].colour", nil),
    (#"{"name":"a","name":"b"}"#, "name", "name each member once"),
    (#"{"name":"a","small":256}"#, "small", nil),
    (#"{"name":"a","table":{"x":true}}"#, "table.x", nil),
    (#"{"name":"a","items":{}}"#, "items", nil),
    (#"{"name":null}"#, "name", nil),
  ] as [(String, String, String?)])
func `A wrong value is told by its place`(_ text: String, _ path: String, _ hint: String?) {
  let error = #expect(throws: RPCError.self) { try decode(text) }
  #expect(error?.code == .invalidParams)
  #expect(error?.path == path)
  if let hint { #expect(error?.hint == hint) }
}

@Test func `A word that is none of the choices is answered with the choices`() {
  let error = #expect(throws: RPCError.self) { try decode(#"{"name":"a","items":[{"colour":"blue"}]}"#) }
  #expect(error?.message == "items[0].colour must be one of red, green")
}

@Test func `Whole numbers are read to the last digit`() throws {
  func number(_ text: String) throws -> Int { try JSONValues.decode(Int.self, from: Array(text.utf8)) }
  #expect(try number("9223372036854775807") == Int.max)
  #expect(try number("-9223372036854775808") == Int.min)
  #expect(throws: RPCError.self) { try number("9223372036854775808") }
  #expect(try number("3e2") == 300)
}

@Test func `A result may hold members that nobody knows yet, parameters may not`() throws {
  let text = Array(#"{"name":"a","new":[1],"items":[{"text":"x","newer":{}}]}"#.utf8)
  let value = try JSONValues.decode(Outer.self, from: text, unknownMembers: .passedOver)
  #expect(value == Outer(name: "a", items: [Inner(text: "x")]))
  #expect(throws: RPCError.self) { try JSONValues.decode(Outer.self, from: text) }
  #expect(throws: RPCError.self) {
    try JSONValues.decode(Outer.self, from: Array(#"{"new":1}"#.utf8), unknownMembers: .passedOver)
  }
}

@Test func `An answer from a newer peer is understood as far as it is known`() throws {
  func outcome(_ text: String) -> Result<Outer, RPCError>? {
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      guard case .single(.response(_, let result)) = Incoming.read(bytes) else { return nil }
      return result.flatMap { params in Result { () throws(RPCError) in try params.decode(Outer.self) } }
    }
  }
  #expect(
    try outcome(#"{"jsonrpc":"2.0","id":1,"result":{"name":"a","new":1}}"#)?.get() == Outer(name: "a"))
  let error = outcome(
    #"{"jsonrpc":"2.0","id":1,"error":{"code":1002,"message":"m","at":5,"data":{"limit":7,"file":"f"}}}"#)
  guard case .failure(let error)? = error else { throw RPCError(.internalError, "no error was read") }
  #expect(error.code.rawValue == 1002)
  #expect(error.limit == 7)
}
