extension UserFile {
  /// The file with an entry of `kind` behind the last row of its first table that has the columns of `cells`, or else
  /// in a table of its own at the end; every other line stays as it is.
  public func adding(_ kind: UserEntry.Kind, _ cells: [String: String]) throws(LexiconError) -> UserFile {
    var lines = UserFile.lines(bytes).map(Array.init)
    let end = lines.contains { $0.last == 0x0D } ? [0x0D] : [] as [UInt8]
    func row(_ columns: [String]) -> [UInt8] {
      var row = columns.map { cells[$0] ?? "" }
      while row.last?.isEmpty == true { row.removeLast() }
      return Array(row.joined(separator: "\t").utf8) + end
    }
    let table = headings.first { $0.kind == kind && cells.keys.allSatisfy($0.columns.contains) }
    let line = table.map { $0.last + 2 } ?? lines.count + 1
    try UserEntry(kind: kind, cells: cells, file: path, line: line).checkID()
    if let table {
      lines.insert(row(table.columns), at: table.last + 1)
    } else {
      while lines.last?.isEmpty == true { lines.removeLast() }
      if !lines.isEmpty { lines.append(end) }
      lines += [Array(kind.columns.joined(separator: "\t").utf8) + end, row(kind.columns)]
    }
    return try rewritten(lines)
  }

  /// The file without `entry`, which must be one of its own.
  public func removing(_ entry: UserEntry) throws(LexiconError) -> UserFile {
    var lines = UserFile.lines(bytes).map(Array.init)
    guard lines.indices.contains(entry.line - 1) else { return self }
    lines.remove(at: entry.line - 1)
    return try rewritten(lines)
  }

  private func rewritten(_ lines: [[UInt8]]) throws(LexiconError) -> UserFile {
    var lines = lines
    if lines.last?.isEmpty == false { lines.append([]) }
    let mark = bytes.prefix(bytes.count - UserFile.lines(bytes).map(\.count).reduce(-1) { $0 + $1 + 1 })
    return try UserFile(path: path, bytes: mark + Array(lines.joined(separator: [0x0A])))
  }
}
