/// A file of a user's own words: `#` comments, and tables of actors and of stances. A line whose first cell is `id` names
/// the columns of the lines under it.
public struct UserFile: Sendable {
  /// A line of column names.
  struct Heading: Sendable {
    let kind: UserEntry.Kind
    let columns: [String]
    /// Index of its line.
    let place: Int
    /// Index of its last row's line, its own where it has none.
    var last: Int
  }

  /// Its path as it was given.
  public let path: String
  /// What stands in it.
  public let bytes: [UInt8]
  /// The entries in the file's order; what they say is not checked yet.
  public private(set) var entries: [UserEntry] = []
  private(set) var headings: [Heading] = []

  /// Reads `bytes` of the file at `path`; a line that belongs to no table, or has more cells than its columns, is refused.
  public init(path: String, bytes: [UInt8]) throws(LexiconError) {
    self.path = path
    self.bytes = bytes
    for (place, line) in UserFile.lines(bytes).enumerated() {
      guard let text = String(validating: line, as: UTF8.self) else {
        throw refusal(place, "is not valid UTF-8", "save the file as UTF-8")
      }
      let cells = text.split(separator: "\t", omittingEmptySubsequences: false).map { trimmed($0) }
      if text.hasPrefix("#") || cells.allSatisfy(\.isEmpty) { continue }
      if cells[0] == "id" {
        headings.append(try heading(cells, place))
      } else {
        try read(cells, place)
      }
    }
  }

  private mutating func read(_ cells: [String], _ place: Int) throws(LexiconError) {
    guard let heading = headings.last else {
      throw refusal(
        place, "stands under no line of column names",
        "begin the table with a line such as “\(UserEntry.Kind.actor.columns.joined(separator: "→"))”, tabs for arrows"
      )
    }
    guard cells.count <= heading.columns.count else {
      throw refusal(
        place, "has \(cells.count) cells under \(heading.columns.count) columns",
        "one tab between two cells; several aliases stand in one cell, with | between them")
    }
    guard !cells[0].isEmpty else { throw refusal(place, "has no id", "let the line begin with one") }
    let filled = zip(heading.columns, cells).filter { !$1.isEmpty }
    headings[headings.count - 1].last = place
    entries.append(
      UserEntry(
        kind: heading.kind, cells: Dictionary(filled) { first, _ in first }, file: path, line: place + 1))
  }

  private func heading(_ columns: [String], _ place: Int) throws(LexiconError) -> Heading {
    if let twice = columns.first(where: { column in columns.filter { $0 == column }.count > 1 }) {
      throw refusal(place, "names the column ‘\(twice)’ twice", "keep one of them")
    }
    let fitting = UserEntry.Kind.allCases.first { kind in
      columns.allSatisfy(kind.columns.contains) && columns.contains(where: kind.telling.contains)
    }
    guard let fitting else {
      let known = UserEntry.Kind.allCases.map { "\($0.rawValue)s: \($0.columns.joined(separator: " "))" }
      throw refusal(
        place, "names columns of no known table",
        "actors need name or aliases, stances need forms; known are, of \(known.joined(separator: "; of "))")
    }
    return Heading(kind: fitting, columns: columns, place: place, last: place)
  }

  private func refusal(_ place: Int, _ reason: String, _ remedy: String) -> LexiconError {
    LexiconError(file: path, line: place + 1, reason: reason, remedy: remedy)
  }

  static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    // A byte order mark belongs to no cell.
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false)
  }
}
