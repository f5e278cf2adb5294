import JSONRPC
import Testing

private func echo(_ text: String) throws(RPCError) -> String {
  String(decoding: try JSONValues.decode(RawJSON.self, from: Array(text.utf8)).bytes, as: UTF8.self)
}

@Test(arguments: [
  "{}", "[]", "null", "true", "false", "0", "-0", "12", "-1.5e+10", "0.0", "1E5", "\"\"",
  "\"a\\u00e9\\n\\/\"",
  "[1,2,[3,{\"a\":[]}]]", "{\"a\":{\"b\":null},\"c\":\"\\ud83d\\ude00\"}", "\"é😀\u{7F}\"", "[[],{},[{}]]",
  "\"0123456\\\"89\"", "\"01234567é\"",
])
func `What is JSON is read as it stands`(_ text: String) throws {
  #expect(try echo(text) == text)
  #expect(try echo(" \n\t\(text)\r ") == text)
}

@Test(arguments: [
  "", " ", "{", "[", "\"", "\"\\", "\"\\u12", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "[1", "[1,",
  "tru", "nul",
  "-", "1.", "1e", "01", "-01", "+1", ".5", "0x10", "NaN", "Infinity", "1 2", "{} {}", "[1 2]", "[1,]",
  "[,1]", "{,}",
  "{\"a\":1,}", "{a:1}", "{1:2}", "{\"a\" 1}", "{\"a\"::1}", "'a'", "\"\u{01}\"", "\"a\nb\"", "\"\\x\"",
  "\"\\u12g4\"",
  "]", "}", "[}", "{]", "\u{FEFF}{}", "é", "truefalse", "{\"a\":}", "[\"a\":1]", "/**/1",
])
func `What is no JSON is refused`(_ text: String) {
  let error = #expect(throws: RPCError.self) { try echo(text) }
  #expect(error?.code == .parseError)
  #expect(error?.message.contains("byte") == true)
}

@Test func `Every prefix of a message is refused`() throws {
  let text = Array("{\"a\":[1.5e3,true,\"x\\u00e9é\",{\"b\":null}],\"c\":-2}".utf8)
  for end in 0..<text.count {
    #expect(throws: RPCError.self) { try JSONValues.decode(RawJSON.self, from: Array(text[..<end])) }
  }
  #expect(throws: Never.self) { try JSONValues.decode(RawJSON.self, from: text) }
}

@Test(
  arguments: [
    ([0x22, 0xFF, 0x22], 1), ([0x22, 0x61, 0xC3, 0x28, 0x22], 2), ([0x22, 0xC0, 0xAF, 0x22], 1),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], 1), ([0x5B, 0xFF, 0x5D], 1),
    (Array("\"0123456789".utf8) + [0x80, 0x22], 11), ([0x22, 0xF0, 0x80, 0x80, 0x80, 0x22], 1),
  ] as [([UInt8], Int)])
func `Invalid UTF-8 is refused by its byte`(_ bytes: [UInt8], _ place: Int) {
  let error = #expect(throws: RPCError.self) { try JSONValues.decode(RawJSON.self, from: bytes) }
  #expect(error?.code == .parseError)
  #expect(error?.message.contains("not UTF-8: byte \(place) ") == true)
}

@Test func `A depth of 512 is taken, 513 and 100,000 are over the limit`() {
  func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
  #expect(throws: Never.self) { try echo(nested(512)) }
  for depth in [513, 100_000] {
    let error = #expect(throws: RPCError.self) { try echo(nested(depth)) }
    #expect(error?.code == .overLimit)
    #expect(error?.limit == 512)
  }
}

@Test func `Strings come out with their escapes resolved`() throws {
  func string(_ text: String) throws -> String { try JSONValues.decode(String.self, from: Array(text.utf8)) }
  #expect(try string(#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é""#) == "a\"\\/\u{08}\u{0C}\n\r\té😀é")
  #expect(try string("\"\"").isEmpty)
}
