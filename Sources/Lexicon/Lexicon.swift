/// Every word list of the program, read from tab-separated data files; stages build their own indexes from its tables once.
public struct Lexicon: Sendable {
  private var tables: [String: Table]
  /// The kinds of contested matters, sorted by id.
  public let profiles: [Profile]

  /// Parses `files`, name of the file without `.tsv` → its bytes, and takes `profiles` as they are.
  public init(files: [String: [UInt8]], profiles: [Profile] = []) throws(LexiconError) {
    self.profiles = profiles.sorted { $0.id < $1.id }
    var tables: [String: Table] = [:]
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      tables[name] = try Table(name: name, bytes: bytes)
    }
    self.tables = tables
  }

  /// The table called `name`, without rows where no such file was given.
  public subscript(_ name: String) -> Table { tables[name] ?? Table(name: name, columns: [], rows: []) }

  /// The lexicon with `tables` in the place of those called like them.
  func replacing(_ tables: [Table]) -> Lexicon {
    var lexicon = self
    for table in tables { lexicon.tables[table.name] = table }
    return lexicon
  }

  /// Names of the tables, sorted.
  public var names: [String] { tables.keys.sorted() }
}

/// A line of a data file that cannot be read.
public struct LexiconError: Error, Sendable, CustomStringConvertible {
  /// File name without its folder, or the path of a user's own file as it was given.
  public let file: String
  /// Line, from 1.
  public let line: Int
  /// What is wrong.
  public let reason: String
  /// How to mend it, where the reason does not say.
  public let remedy: String?

  /// `file:line: reason; remedy`.
  public var description: String { "\(file):\(line): \(reason)" + (remedy.map { "; " + $0 } ?? "") }

  /// An error at `line` of `file`.
  public init(file: String, line: Int, reason: String, remedy: String? = nil) {
    self.file = file
    self.line = line
    self.reason = reason
    self.remedy = remedy
  }
}
