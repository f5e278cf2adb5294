import TextModel

/// What was read off a page besides the kinds of its blocks.
struct PageReading {
  var page: Page
  /// The block that is the headline.
  var headline: Int?
  /// The people who wrote it and where that is said.
  var byline: [Attribute] = []
  /// Names of publishers, the surest first.
  var sources: [Attribute] = []
  /// Days that the page states of itself.
  var stated: [StatedDate] = []
  /// The dateline and the block it opens.
  var dateline: (block: Int, finding: DatelineReader.Finding)?
}

/// A day in a line about the page, and what the line says happened on it.
struct StatedDate {
  /// What a date line speaks of.
  enum Role { case published, updated, plain, address }

  var date: PrintedDate
  var role: Role
}
