import JSONRPC

extension Server {
  /// Methods that the protocol keeps for later, and what to do without them.
  static let reserved: [String: String] = [
    "batch/run": "send documents in one request, or several requests at once",
    "documents/search": "use documents/list and quotes/list",
    "export/documents": "use the terminal client's --json",
  ]

  /// What a method that is not served is answered.
  func unknownMethod(_ name: String) -> RPCError {
    if let instead = Server.reserved[name] {
      return RPCError(
        .methodNotFound, "‘\(name)’ is kept for a later version", path: "method", hint: instead)
    }
    let shown = String(name.prefix(80))
    let near = handlers.keys.map { ($0, distance($0, shown)) }.min { ($0.1, $0.0) < ($1.1, $1.0) }
    let hint =
      if let near, near.1 <= max(2, shown.count / 3) { "did you mean ‘\(near.0)’?" } else {
        "server/info lists the methods"
      }
    return RPCError(.methodNotFound, "there is no method ‘\(shown)’", path: "method", hint: hint)
  }
}

/// Insertions, deletions and replacements that make `b` of `a` (Levenshtein).
private func distance(_ a: String, _ b: String) -> Int {
  let a = Array(a.utf8)
  let b = Array(b.utf8)
  var row = Array(0...b.count)
  for (i, x) in a.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, y) in b.enumerated() {
      let above = row[j + 1]
      row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
      diagonal = above
    }
  }
  return row[b.count]
}
