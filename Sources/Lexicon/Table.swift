/// A tab-separated data file: `#` comments with title, source and licence, a line of column names, then rows sorted by the first column.
public struct Table: Sendable {
  /// One line of a table.
  public struct Row: Sendable {
    fileprivate let cells: [String]
    fileprivate let columns: [String: Int]
    /// Line of the file, from 1.
    public let line: Int

    /// The cell under `column`; empty where the table has no such column or the row ends before it.
    public subscript(_ column: String) -> String {
      guard let index = columns[column], index < cells.count else { return "" }
      return cells[index]
    }

    /// The cell under `column` split at `|`, blanks trimmed, empty parts left out.
    public func list(_ column: String) -> [String] {
      // Byte by byte: most cells of the long lists are read here, and Unicode's own cutting is slow.
      self[column].utf8.split(separator: UInt8(ascii: "|")).compactMap { part in
        let part = part.drop { $0 == 0x20 }
        guard let last = part.lastIndex(where: { $0 != 0x20 }) else { return nil }
        return String(Substring(part[...last]))
      }
    }
  }

  /// Name of the file without `.tsv`.
  public let name: String
  /// Column names, left to right.
  public let columns: [String]
  /// The rows in the file's order.
  public let rows: [Row]

  /// A table from parts.
  init(name: String, columns: [String], rows: [Row]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }

  /// The table with `added` rows behind its own, cells by column.
  func adding(_ added: [[String: String]]) -> Table {
    guard let index = rows.first?.columns else { return self }
    let line = rows.last?.line ?? 0
    return Table(
      name: name, columns: columns,
      rows: rows
        + added.map { cells in
          Row(cells: columns.map { cells[$0] ?? "" }, columns: index, line: line)
        })
  }

  /// The table with more words in the list under `column` of rows whose first cell `more` names.
  func extending(_ column: String, with more: [String: [String]]) -> Table {
    guard !more.isEmpty, let place = columns.firstIndex(of: column) else { return self }
    return Table(
      name: name, columns: columns,
      rows: rows.map { row in
        guard let words = more[row.cells[0]] else { return row }
        var cells = row.cells + Array(repeating: "", count: max(0, place + 1 - row.cells.count))
        cells[place] = (row.list(column) + words).joined(separator: "|")
        return Row(cells: cells, columns: row.columns, line: row.line)
      })
  }

  /// Parses the bytes of `name`.tsv; a row with more cells than columns, no first cell, or out of order is refused by line.
  public init(name: String, bytes: [UInt8]) throws(LexiconError) {
    func refuse(_ line: Int, _ reason: String) -> LexiconError {
      LexiconError(file: name + ".tsv", line: line, reason: reason)
    }
    guard String(validating: bytes, as: UTF8.self) != nil else { throw refuse(1, "is not valid UTF-8") }
    var columns: [String] = []
    var index: [String: Int] = [:]
    var rows: [Row] = []
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      if columns.isEmpty {
        columns = cells
        for (place, column) in cells.enumerated() { index[column] = place }
        continue
      }
      guard cells.count <= columns.count else {
        throw refuse(number + 1, "has \(cells.count) cells under \(columns.count) columns")
      }
      guard !cells[0].isEmpty else { throw refuse(number + 1, "has nothing under ‘\(columns[0])’") }
      if let last = rows.last, !last.cells[0].utf8.lexicographicallyPrecedes(cells[0].utf8) {
        throw refuse(number + 1, "‘\(cells[0])’ must come after ‘\(last.cells[0])’, once, in byte order")
      }
      rows.append(Row(cells: cells, columns: index, line: number + 1))
    }
    self.init(name: name, columns: columns, rows: rows)
  }
}
