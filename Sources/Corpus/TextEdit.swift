public import TextModel

extension SourceText {
  /// The text with `replacement` in place of the bytes at `range`, both whole characters; nil where it is not.
  public func replacing(_ range: TextRange, with replacement: String) -> SourceText? {
    guard range.start >= 0, range.end <= count else { return nil }
    var edited: [UInt8] = []
    edited.reserveCapacity(count - range.count + replacement.utf8.count)
    edited.append(contentsOf: bytes[..<range.start])
    edited.append(contentsOf: replacement.utf8)
    edited.append(contentsOf: bytes[range.end...])
    return SourceText(validating: edited)
  }
}
