import Lexicon
import Testing

/// A user's file keeps its other lines whatever is added or removed.
@Suite struct UserFileTests {
  private func file(_ text: String) throws -> UserFile {
    try UserFile(path: "own.tsv", bytes: Array(text.utf8))
  }
  private func text(_ file: UserFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test func `An empty file gets a table with every column`() throws {
    let file = try file("").adding(.actor, ["id": "marn", "name": "Bank of Marn", "role": "regulator"])
    #expect(
      text(file)
        == "id\tname\taliases\tkind\tpartOf\trole\tsince\tuntil\tsource\nmarn\tBank of Marn\t\t\t\tregulator\n"
    )
    #expect(file.entries.map(\.line) == [2])
  }

  @Test func `A row goes to the end of the first table that has its columns`() throws {
    let before =
      "# Ours\nid\taliases\nun\tGlass Tower\n\n# More\nid\tname\tkind\na\tA House\tother\n# The end"
    let added = try file(before).adding(.actor, ["id": "b", "name": "B House", "kind": "other"])
    #expect(text(added) == before.replacingOccurrences("# The", with: "b\tB House\tother\n# The") + "\n")
    let wider = try file(before).adding(.actor, ["id": "b", "role": "court"])
    #expect(
      text(wider).hasSuffix(
        "# The end\n\nid\tname\taliases\tkind\tpartOf\trole\tsince\tuntil\tsource\nb\t\t\t\t\tcourt\n"))
  }

  @Test func `Adding and removing gives the file back`() throws {
    for before in ["id\tname\na\tA House\n", "\u{FEFF}id\tname\r\na\tA House\r\n", "# x\nid\tname\n"] {
      let added = try file(before).adding(.actor, ["id": "b", "name": "B House"])
      let entry = try #require(added.entries.first { $0.id == "b" })
      #expect(text(try added.removing(entry)) == before)
    }
  }

  @Test func `Blanks around cells and carriage returns belong to no cell`() throws {
    let file = try file("id\tname \r\n a \t A House\r\n")
    #expect(file.entries.map(\.cells) == [["id": "a", "name": "A House"]])
  }

  @Test func `A bad line is told by its number`() {
    for (text, line) in [
      ("x\ty", 1), ("\n\nid\tname\nx\ty\tz", 4), ("id\tname\n\ty", 2), ("id\tid\tname", 1),
    ] {
      let error = #expect(throws: LexiconError.self) { try file(text) }
      #expect(error?.line == line)
      #expect(error?.remedy?.isEmpty == false)
    }
  }
}

extension String {
  fileprivate func replacingOccurrences(_ part: String, with other: String) -> String {
    split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
  }
}
