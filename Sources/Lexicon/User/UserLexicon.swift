/// A user's own actors and words, checked against each other and against the program's lists.
public struct UserLexicon: Sendable {
  /// The files, in the order given.
  public let files: [UserFile]

  /// The entries of every file, in the files' order.
  public var entries: [UserEntry] { files.flatMap(\.entries) }

  /// Takes `files`, whose entries must fit beside the program's own lists.
  ///
  /// Refused by file and line are an id that is there twice, names that are another's already, values that are none, and
  /// parts of what is not there.
  public init(_ files: [UserFile], beside lists: ListedWords) throws(LexiconError) {
    self.files = files
    var places: [String: UserEntry] = [:]
    for entry in entries {
      try entry.checkID()
      if let earlier = places.updateValue(entry, forKey: entry.kind.rawValue + " " + entry.id) {
        throw entry.problem(
          "the \(entry.kind.rawValue) ‘\(entry.id)’ stands in \(earlier.file):\(earlier.line) already",
          "take another id, or remove one of the two")
      }
    }
    try UserLexicon.check(actors: entries.filter { $0.kind == .actor }, beside: lists)
    try UserLexicon.check(stances: entries.filter { $0.kind == .stance }, beside: lists)
  }
}
