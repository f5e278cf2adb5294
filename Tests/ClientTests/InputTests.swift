import Testing

@testable import TerminalClient

@Suite struct `What is read` {
  @Test(
    arguments: [
      ([0x61, 0xE9], 1), ([0xC0, 0x80], 0), ([0x61, 0xED, 0xA0, 0x80], 1), ([0xF4, 0x90, 0x80, 0x80], 0),
      ([0xE2, 0x82], 0), ([0x80], 0), ([0x61, 0x62, 0xF0, 0x9F, 0x97, 0x41], 2),
    ] as [([UInt8], Int)])
  func `the first byte that is no UTF-8 is found`(_ bytes: [UInt8], _ place: Int) {
    #expect(InputFile.firstInvalidByte(in: bytes) == place)
    #expect(String(validating: bytes, as: UTF8.self) == nil)
  }

  @Test func `text of every length of character is taken`() {
    #expect(InputFile.firstInvalidByte(in: Array("aé€🗳\u{10FFFF}\u{D7FF}\u{E000}".utf8)) == nil)
  }

  @Test func `a path becomes a uri`() {
    #expect(FileWalk.uri(of: "b c/é.txt", in: "/a") == "file:///a/b%20c/%C3%A9.txt")
    #expect(FileWalk.uri(of: "/x/./y/../z.txt", in: "/a") == "file:///x/z.txt")
    #expect(FileWalk.uri(of: "\u{1}", in: "/") == "file:///%01")
  }

  @Test func `lines are told from bytes`() {
    let table = LineTable("é\r\n\nb")
    #expect([0, 2, 3, 4, 5, 99].map { table.line(at: $0) } == [1, 1, 1, 2, 3, 3])
    #expect(LineTable("").line(at: 0) == 1)
  }

  @Test func `the mark of a shared document is taken out everywhere`() {
    let mark = DocumentMark(isShared: true)
    let bytes = Array("a\(mark.text)b#\(mark.text)".utf8)
    #expect(String(decoding: mark.removed(from: bytes), as: UTF8.self) == "ab#")
    #expect(DocumentMark(isShared: false).removed(from: bytes) == bytes)
  }
}
