import Testing

/// Words live in data files, rules in Swift.
@Suite struct WordTests {
  static let data = Sources.files(in: "Sources/Lexicon/Data", endingIn: ".tsv")

  static func rows(of file: Sources.File) -> [[Substring]] {
    file.lines.filter { !$0.isEmpty && !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  @Test func `every word list says where it comes from and on what terms`() {
    #expect(!WordTests.data.isEmpty)
    for file in WordTests.data {
      let head = file.lines.prefix { $0.hasPrefix("#") }.joined(separator: " ").lowercased()
      #expect(head.contains("source"), "\(file.path) names no source")
      #expect(head.contains("licen"), "\(file.path) names no licence")
    }
  }

  @Test func `every word list is sorted by its first column, each value once`() {
    for file in WordTests.data {
      var last: Substring?
      for row in WordTests.rows(of: file).dropFirst() {
        if let last {
          #expect(
            last.utf8.lexicographicallyPrecedes(row[0].utf8), "\(file.path): ‘\(row[0])’ after ‘\(last)’")
        }
        last = row[0]
      }
    }
  }

  @Test func `no Swift source names an institution, a country or a person`() {
    var names: Set<String> = []
    for file in WordTests.data {
      let list = file.path.split(separator: "/").last ?? ""
      guard ["countries.tsv", "institutions.tsv", "people.tsv"].contains(list) else { continue }
      let rows = WordTests.rows(of: file)
      guard let column = rows.first?.firstIndex(of: "name") else { continue }
      for row in rows.dropFirst() where column < row.count { names.insert(String(row[column])) }
    }
    #expect(names.count > 100)
    for file in Sources.swift {
      for line in file.lines {
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        for literal in Sources.matches("\"((?:[^\"\\\\]|\\\\.)*)\"", in: String(code)) {
          #expect(!names.contains(literal), "\(file.path) names \(literal)")
          for word in literal.split(whereSeparator: { !$0.isLetter }) where word.count > 3 {
            #expect(!names.contains(String(word)), "\(file.path) names \(word)")
          }
        }
      }
    }
  }
}
