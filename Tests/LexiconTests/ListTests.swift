import Foundation
import Lexicon
import Testing

/// The lists of actors hold together: every name is one actor's, every whole is there, every value is one that is known.
@Suite struct ListTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/Lexicon/Data")

  private static func table(_ name: String) throws -> Table {
    let bytes = try Data(contentsOf: folder.appending(path: name + ".tsv"))
    return try Table(name: name, bytes: [UInt8](bytes))
  }

  private static let institutions = Result { try table("institutions") }
  private static let countries = Result { try table("countries") }

  @Test func `Every institution has a name, a kind, and a role and dates that can be`() throws {
    let rows = try ListTests.institutions.get().rows
    #expect(rows.count >= 700)
    for row in rows {
      let id = row["id"]
      #expect(id.wholeMatch(of: /[a-z0-9][a-z0-9-]*/) != nil, "\(id)")
      #expect(!row["name"].isEmpty, "\(id) has no name")
      #expect(UserLexicon.actorKinds.contains(row["kind"]), "\(id) is \(row["kind"])")
      #expect(row["role"].isEmpty || UserLexicon.actorRoles.contains(row["role"]), "\(id): \(row["role"])")
      #expect((row["kind"] == "media") == (row["role"] == "media"), "\(id): kind and role")
      for year in [row["since"], row["until"]] where !year.isEmpty {
        #expect(year.wholeMatch(of: /1\d{3}|20\d{2}/) != nil, "\(id): \(year)")
      }
      #expect(row["until"].isEmpty || row["since"] <= row["until"], "\(id) ended before it began")
      let host = row["source"]
      #expect(
        host.isEmpty || host.wholeMatch(of: /([a-z0-9-]+\.)+[a-z]{2,}/) != nil, "\(id): \(host) is no host")
    }
  }

  @Test func `What an institution is part of is there, and nothing is part of itself`() throws {
    let rows = try ListTests.institutions.get().rows
    let states = Set(try ListTests.countries.get().rows.map { $0["id"] })
    let wholes = Dictionary(uniqueKeysWithValues: rows.map { ($0["id"], $0["partOf"]) })
    #expect(states.isDisjoint(with: wholes.keys), "an id is a state's and a body's")
    for (id, first) in wholes {
      var (whole, steps) = (first, 0)
      while !whole.isEmpty, !states.contains(whole), steps < 8 {
        #expect(wholes[whole] != nil, "\(id): \(whole) is nobody's id")
        (whole, steps) = (wholes[whole] ?? "", steps + 1)
      }
      #expect(steps < 8, "\(id) is part of itself")
    }
  }

  @Test func `No name is that of two actors, an ordinary word or a place`() throws {
    var owners: [String: String] = [:]
    func own(_ name: String, _ id: String) {
      let earlier = owners.updateValue(id, forKey: name.lowercased())
      #expect(earlier == nil || earlier == id, "‘\(name)’ is \(earlier ?? "") and \(id)")
    }
    let columns = ["aliases", "adjective", "demonyms", "capital", "metonyms"]
    for table in [try ListTests.institutions.get(), try ListTests.countries.get()] {
      for row in table.rows {
        let names = [row["name"]] + columns.flatMap(row.list)
        #expect(names.count == Set(names).count, "\(row["id"]) has a name twice")
        for name in names { own(name, row["id"]) }
      }
    }
    let common = Set(try ListTests.table("function-words").rows.map { $0["word"] })
    for (name, id) in owners where common.contains(name) {
      // In capitals it is told from the word: “WHO”, “US”.
      let isAcronym = try ListTests.names(of: id).contains {
        $0.lowercased() == name && $0 == $0.uppercased()
      }
      #expect(isAcronym, "‘\(name)’ of \(id) is an ordinary word")
    }
    for row in try ListTests.institutions.get().rows {
      for name in [row["name"]] + row.list("aliases") {
        #expect(name.utf8.count > 1, "\(row["id"]): ‘\(name)’")
      }
    }
    let bodies = Set(
      try ListTests.institutions.get().rows.flatMap { row in [row["name"]] + row.list("aliases") })
    for row in try ListTests.table("places").rows {
      #expect(!bodies.contains(row["name"]), "‘\(row["name"])’ is a place and a body")
    }
  }

  @Test func `A variant of a given name is of one name, and is none of the names itself`() throws {
    let rows = try ListTests.table("name-variants").rows
    let names = Set(rows.map { $0["name"] })
    var owners: [String: String] = [:]
    for row in rows {
      for variant in row.list("variants") {
        let earlier = owners.updateValue(row["name"], forKey: variant)
        #expect(earlier == nil, "\(variant) is of \(earlier ?? "") and \(row["name"])")
        #expect(!names.contains(variant), "\(variant) is a name and a variant of \(row["name"])")
      }
    }
  }

  private static func names(of id: String) throws -> [String] {
    let rows = try institutions.get().rows + countries.get().rows
    return rows.filter { $0["id"] == id }.flatMap { [$0["name"]] + $0.list("aliases") }
  }
}
