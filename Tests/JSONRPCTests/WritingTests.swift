import JSONRPC
import Testing

private func written(_ body: (inout JSONWriter) -> Void) -> String {
  var writer = JSONWriter()
  body(&writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Test(arguments: [
  "", "a", "\"", "\\", "\n\r\t", "\u{00}\u{1F}\u{7F}", "0123456\"", "01234567\"9", "é😀 \u{2028}",
  String(repeating: "x", count: 1000),
  String(repeating: "\u{01}", count: 500), "aaaaaaaa\\bbbbbbbb\ncccccccc",
])
func `A string reads back as it was written`(_ text: String) throws {
  let json = written { $0.value(text) }
  #expect(try JSONValues.decode(String.self, from: Array(json.utf8)) == text)
}

@Test(arguments: [0, 9, 10, -1, 99, 100, 1_000_000, Int.max, Int.min, Int.max - 1, 1_000_000_000_000_000_000])
func `An integer is written in its digits`(_ number: Int) {
  #expect(written { $0.value(number) } == String(number))
}

@Test func `Numbers that JSON lacks become null, others read back`() throws {
  #expect(written { $0.value(Double.nan) } == "null")
  #expect(written { $0.value(-Double.infinity) } == "null")
  for number in [0.1, -2.5, 1e300, 5e-324, 0.9999999, 3] {
    let json = written { $0.value(number) }
    #expect(try JSONValues.decode(Double.self, from: Array(json.utf8)) == number)
  }
}

@Test func `Commas come where they belong`() {
  let json = written { writer in
    writer.beginObject()
    writer.member("a", 1)
    writer.member("b", [1, 2])
    writer.member("c", [String]())
    writer.optional("d", String?.none)
    writer.member("e", Int?.none)
    writer.key("f\"")
    writer.beginArray()
    writer.beginObject()
    writer.endObject()
    writer.value(true)
    writer.raw(Array("[0]".utf8))
    writer.endArray()
    writer.endObject()
  }
  #expect(json == #"{"a":1,"b":[1,2],"c":[],"e":null,"f\"":[{},true,[0]]}"#)
}

@Test(arguments: [
  RequestID.null, .number(0), .number(-7), .number(12345), .string("a\"b"), .other(Array("1.5".utf8)),
])
func `A frame announces what it holds`(_ id: RequestID) {
  var bytes: [UInt8] = []
  MessageWriter.result(Array("{\"a\":1}".utf8), to: id, .headers, into: &bytes)
  MessageWriter.error(RPCError(.overloaded, "m", hint: "h"), to: id, .headers, into: &bytes)
  MessageWriter.call("m", params: Array("{}".utf8), .headers, into: &bytes)
  let reader = FrameReader()
  var count = 0
  bytes.withUnsafeBufferPointer {
    reader.read($0) { event in
      if case .message(let message) = event {
        count += 1
        if case .single(.invalid(_, let error)) = Incoming.read(message) { Issue.record("\(error)") }
      } else {
        Issue.record("\(event)")
      }
      return true
    }
  }
  #expect(count == 3)
  #expect(reader.bufferedBytes == 0)
}
