/// A half-open span of a text, counted in UTF-8 bytes from its start.
///
/// Other units exist only where the server converts to what a client asked for.
public struct TextRange: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// First byte.
  public var start: Int
  /// One past the last byte.
  public var end: Int

  /// A span from `start` up to, not including, `end`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// Bytes covered.
  public var count: Int { end - start }
  /// Whether nothing is covered.
  public var isEmpty: Bool { end == start }
  /// `start..<end`, to index an array of bytes.
  public var indices: Range<Int> { start..<end }
  /// `start-end`, for messages.
  public var description: String { "\(start)-\(end)" }

  /// Whether the byte at `offset` is covered.
  public func contains(_ offset: Int) -> Bool { offset >= start && offset < end }
  /// Whether `other` lies wholly inside.
  public func contains(_ other: TextRange) -> Bool { other.start >= start && other.end <= end }
  /// Whether the two share a byte.
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
  /// The smallest span that covers both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }

  /// By start, the longer one first where the starts agree.
  public static func < (a: TextRange, b: TextRange) -> Bool {
    a.start != b.start ? a.start < b.start : a.end > b.end
  }
}
