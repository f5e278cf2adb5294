/// Finds at a place of a text the longest phrase of a list, word by word, so that how the text was cut into tokens is no matter.
public struct PhraseIndex<Value: Sendable>: Sendable {
  @usableFromInline let table: PhraseTable
  @usableFromInline let values: [Value]

  /// An index of nothing.
  public init() { self.init([]) }

  /// An index of `phrases`; of two that are spelt alike the first stands.
  public init(_ phrases: [(String, Value)]) {
    table = PhraseTable(phrases.map(\.0))
    values = phrases.map(\.1)
  }

  /// The longest phrase that begins at `start` and ends at a word's end before `limit`: where it ends, and its value.
  ///
  /// A blank of a phrase stands for any run of ASCII white space; `ignoringCase` folds ASCII letters alone.
  @inlinable public func match(
    _ bytes: [UInt8], at start: Int, limit: Int, ignoringCase: Bool = false
  ) -> (end: Int, value: Value)? {
    guard let found = table.match(bytes, at: start, limit: limit, ignoringCase: ignoringCase) else {
      return nil
    }
    return (found.end, values[found.phrase])
  }
}
