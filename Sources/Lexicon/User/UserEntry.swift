/// One of a user's own words: an actor, or words by which somebody takes a side.
public struct UserEntry: Sendable, Hashable {
  /// What an entry tells of.
  public enum Kind: String, Sendable, CaseIterable {
    case actor, stance

    /// The columns that a table of such entries may have, `id` first.
    public var columns: [String] {
      switch self {
      case .actor: ["id", "name", "aliases", "kind", "partOf", "role", "since", "until", "source"]
      case .stance:
        [
          "id", "pos", "forms", "rest", "act", "plover", "polarity", "negated", "target", "basis", "aspect",
          "side", "attributive", "example",
        ]
      }
    }

    /// Columns of which a table must have one, because `id` alone says nothing.
    var telling: [String] {
      switch self {
      case .actor: ["name", "aliases"]
      case .stance: ["forms"]
      }
    }
  }

  /// What it tells of.
  public let kind: Kind
  /// Column → cell, those that are empty left out.
  public let cells: [String: String]
  /// Path of its file.
  public let file: String
  /// Line of the file, from 1.
  public let line: Int

  /// What it is called in its tables.
  public var id: String { self["id"] }

  /// The cell under `column`, empty where there is none.
  public subscript(column: String) -> String { cells[column] ?? "" }

  /// The cell under `column` split at `|`, blanks trimmed.
  public func list(_ column: String) -> [String] {
    self[column].split(separator: "|").map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// Refuses an id that a table could not hold, or that reads like something else there.
  func checkID() throws(LexiconError) {
    let isFit = id.utf8.allSatisfy {
      $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D
    }
    guard isFit, !id.isEmpty, !id.hasPrefix("-"), id != "id" else {
      throw problem(
        "‘\(id)’ is no id",
        "take small letters, digits and hyphens, a letter or digit first, and not “id” alone")
    }
  }

  /// What is wrong with it, and how to mend it.
  func problem(_ reason: String, _ remedy: String? = nil) -> LexiconError {
    LexiconError(file: file, line: line, reason: reason, remedy: remedy)
  }
}

/// `text` without blanks at its ends.
func trimmed(_ text: some StringProtocol) -> String {
  var rest = text[...]
  while rest.first == " " { rest.removeFirst() }
  while rest.last == " " || rest.last == "\r" { rest.removeLast() }
  return String(rest)
}
