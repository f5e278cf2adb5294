public import TextModel

/// The tokens of a document as rules look at them: without case, and by shape.
public struct Words: Sendable {
  /// What a token looks like.
  public enum Shape: Sendable {
    /// Begins with a small letter.
    case lower
    /// Begins with a capital letter, or is one.
    case capital
    /// Two letters or more, all capital.
    case upper
    /// Begins with a digit.
    case number
    /// No letter and no digit first.
    case mark
  }

  /// Each token in small letters, typographic apostrophes made straight.
  public let lower: [String]
  /// Each token's shape.
  public let shape: [Shape]

  /// The words of `tokens` in `text`.
  ///
  /// A cancelled reading has fewer.
  public init(_ tokens: Tokens, in text: SourceText, cancellation: Cancellation = .never) {
    var lower: [String] = []
    var shape: [Shape] = []
    lower.reserveCapacity(tokens.count)
    shape.reserveCapacity(tokens.count)
    let bytes = text.bytes
    for range in tokens.ranges {
      if lower.count % 4096 == 0, cancellation.isCancelled { break }
      let (word, form) = Words.read(bytes[range.start..<max(range.start, min(range.end, bytes.count))])
      lower.append(word)
      shape.append(form)
    }
    self.lower = lower
    self.shape = shape
  }

  /// Number of tokens.
  public var count: Int { lower.count }

  /// Whether the token at `index` begins with a capital letter.
  public func isCapital(_ index: Int) -> Bool { shape(index) == .capital || shape(index) == .upper }

  /// The shape of the token at `index`; a mark's where there is none.
  public func shape(_ index: Int) -> Shape { shape.indices.contains(index) ? shape[index] : .mark }

  private static func read(_ bytes: ArraySlice<UInt8>) -> (String, Shape) {
    guard let first = bytes.first else { return ("", .mark) }
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return readWide(bytes) }
    var letters = 0
    var hasSmall = false
    let word = String(unsafeUninitializedCapacity: bytes.count) { small in
      for (place, byte) in bytes.enumerated() {
        let isCapital = byte >= 0x41 && byte <= 0x5A
        small[place] = isCapital ? byte | 0x20 : byte
        if isCapital { letters += 1 }
        if byte >= 0x61 && byte <= 0x7A { (letters, hasSmall) = (letters + 1, true) }
      }
      return bytes.count
    }
    let shape: Shape =
      switch first {
      case 0x30...0x39: .number
      case 0x41...0x5A: !hasSmall && letters > 1 ? .upper : .capital
      case 0x61...0x7A: .lower
      default: .mark
      }
    return (word, shape)
  }

  private static func readWide(_ bytes: ArraySlice<UInt8>) -> (String, Shape) {
    let string = String(decoding: bytes, as: UTF8.self)
    var lower = ""
    for scalar in string.lowercased().unicodeScalars {
      lower.unicodeScalars.append(scalar == "\u{2019}" ? "'" : scalar)
    }
    guard let first = string.unicodeScalars.first else { return (lower, .mark) }
    let properties = first.properties
    if properties.isUppercase {
      let letters = string.unicodeScalars.filter { $0.properties.isAlphabetic }
      return (
        lower, letters.count > 1 && letters.allSatisfy { $0.properties.isUppercase } ? .upper : .capital
      )
    }
    if properties.isAlphabetic { return (lower, .lower) }
    return (lower, properties.numericType != nil ? .number : .mark)
  }
}
