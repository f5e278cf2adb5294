/// A line drawn down the left edge of a page, with a mark on it where something begins.
struct Rail {
  /// What stands on the next line instead of the rail.
  var mark: Span?
  /// The rail itself, as wide as every mark.
  let line: Span

  /// Columns it takes.
  var columns: Int { line.text.columns }

  /// What the next line begins with; a mark is drawn once.
  mutating func next() -> Span {
    defer { mark = nil }
    return mark ?? line
  }
}
