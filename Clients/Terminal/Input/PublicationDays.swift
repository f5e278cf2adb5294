/// On which day each text appeared, as it was typed or as the file's name tells it.
struct PublicationDays {
  /// A day for all texts that have none of their own.
  private var common: String?
  /// File's name → its day.
  private var own: [String: String] = [:]
  private let readsNames: Bool

  /// Reads days, each `DAY` or `FILE=DAY`; with `readsNames` a file whose name has a day in it appeared on that.
  init(_ typed: [String], readsNames: Bool) throws(Misprint) {
    self.readsNames = readsNames
    for one in typed {
      let end = one.lastIndex(of: "=")
      let day = end.map { String(one[one.index(after: $0)...]) } ?? one
      // A time of day may follow.
      guard Day(day.prefix(10)) != nil, day.count == 10 || day.dropFirst(10).first == "T" else {
        throw Misprint(text: "--published wants a day such as 2026-03-05, or FILE=2026-03-05, not ‘\(one)’.")
      }
      if let end { own[String(one[..<end])] = day } else { common = day }
    }
  }

  /// What was typed wrongly, and what would be right.
  struct Misprint: Error { var text: String }

  /// A name that was typed and is none of `files`.
  func unknown(among files: [InputFile]) -> String? {
    let names = Set(files.flatMap(PublicationDays.names))
    return own.keys.sorted().first { !names.contains($0) }
  }

  /// The day of a file; nil where nothing tells it.
  func day(of file: InputFile) -> String? {
    if let day = PublicationDays.names(file).lazy.compactMap({ own[$0] }).first { return day }
    return (readsNames ? PublicationDays.names(file).last.flatMap(Day.first) : nil) ?? common
  }

  /// What a file may be called: its path, its name on the screen, its name in its folder.
  private static func names(_ file: InputFile) -> [String] {
    let last = (file.path ?? file.name).split(separator: "/").last.map(String.init)
    return [file.path ?? "-", file.name] + (last.map { [$0] } ?? [])
  }
}
