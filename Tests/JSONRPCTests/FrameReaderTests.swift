import JSONRPC
import Testing

/// What comes out of `chunks`, as words.
private func read(
  _ chunks: [[UInt8]], messageLimit: Int = 64 << 20, headerLimit: Int = 64 << 10, finish: Bool = false
) -> [String] {
  let reader = FrameReader(messageLimit: messageLimit, headerLimit: headerLimit)
  var events: [String] = []
  func take(_ event: FrameReader.Event) -> Bool {
    switch event {
    case .message(let bytes): events.append(String(decoding: bytes, as: UTF8.self))
    case .refused(let error, let isFatal): events.append("\(error.code.rawValue)\(isFatal ? " fatal" : "")")
    case .http: events.append("http")
    }
    return true
  }
  for chunk in chunks { chunk.withUnsafeBufferPointer { reader.read($0, each: take) } }
  if finish { reader.finish(each: take) }
  return events
}

private func read(_ text: String, messageLimit: Int = 64 << 20, finish: Bool = false) -> [String] {
  read([Array(text.utf8)], messageLimit: messageLimit, finish: finish)
}

@Test(arguments: [
  "Content-Length: 8\r\n\r\n{\"é\":1}Content-Length: 2\r\nX-Other: a: b\r\n\r\n{}",
  "{\"é\":1}\n{}\n",
  "\r\n\n content-length:8\r\n\r\n{\"é\":1}\r\n\r\nCONTENT-LENGTH:\t2 \n\n{}",
  "\u{FEFF}{\"é\":1}\r\n\r\n  \n{}\n",
])
func `Messages come out whole wherever the bytes are split`(_ text: String) {
  let bytes = Array(text.utf8)
  for split in 0...bytes.count {
    #expect(
      read([Array(bytes[..<split]), Array(bytes[split...])]).map { $0.filter { $0 != "\r" } } == [
        "{\"é\":1}", "{}",
      ])
  }
  #expect(read(bytes.map { [$0] }).map { $0.filter { $0 != "\r" } } == ["{\"é\":1}", "{}"])
}

@Test(arguments: [
  ("Content-Type: a\r\n\r\n{}", ["-32700 fatal"]),
  ("Content-Length: -5\r\n\r\n{}", ["-32700 fatal"]),
  ("Content-Length: five\r\n\r\n{}", ["-32700 fatal"]),
  ("Content-Length:\r\n\r\n{}", ["-32700 fatal"]),
  ("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", ["-32700 fatal"]),
  ("Content-Length: 2\r\ncontent-length: 3\r\n\r\n{}", ["-32700 fatal"]),
  ("Content-Length 2\r\n\r\n{}", ["-32700 fatal"]),
  ("hello\r\n", ["-32700 fatal"]),
  (
    "Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-16\r\n\r\n{}",
    ["-32700 fatal"]
  ),
  ("Content-Length: 2\r\nContent-Type: application/vscode-jsonrpc; charset=\"UTF8\"\r\n\r\n{}", ["{}"]),
  ("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n{}", ["http"]),
  ("GET /index.html HTTP/1.0\r\n\r\n", ["http"]),
  ("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", ["http"]),
  ("Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}", ["", "{}"]),
])
func `Headers are tolerant where nothing is lost and strict where it is`(_ text: String, _ events: [String]) {
  #expect(read(text) == events)
}

@Test func `A message announced beyond the limit is refused and passed over`() {
  #expect(
    read("Content-Length: 20\r\n\r\n{\"0123456789012345\"}Content-Length: 2\r\n\r\n{}", messageLimit: 10)
      == ["1002", "{}"])
  #expect(read("Content-Length: 107374182400\r\n\r\n{}") == ["1002"])
  #expect(read("Content-Length: 99999999999999999999999999\r\n\r\n{}") == ["1002"])
}

@Test func `A line beyond the limit is refused once and the next is read`() {
  let long = String(repeating: "1", count: 100)
  #expect(read("[\(long)]\n{}\n", messageLimit: 10) == ["1002", "{}"])
  let pieces = "[\(long)]\n{}\n".utf8.map { [$0] }
  #expect(read(pieces, messageLimit: 10) == ["1002", "{}"])
}

@Test func `Headers without an end are refused at their limit`() {
  let endless = Array("Content-Length: 2\r\nX: ".utf8) + Array(repeating: UInt8(ascii: "x"), count: 70_000)
  #expect(read([endless]) == ["1002 fatal"])
  #expect(read(endless.map { [$0] }) == ["1002 fatal"])
}

@Test func `A last line needs no end, a body cut short is told`() {
  #expect(read("{}\n{\"a\":1}", finish: true) == ["{}", "{\"a\":1}"])
  #expect(read("Content-Length: 20\r\n\r\n{}", finish: true) == ["-32700 fatal"])
  #expect(read("Content-Length: 20\r\n", finish: true) == ["-32700 fatal"])
  #expect(read("{}\n  ", finish: true) == ["{}"])
}
