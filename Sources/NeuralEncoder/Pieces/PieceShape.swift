/// The shape of a piece's own characters, an index into `label.shapes`.
enum PieceShape: UInt8 {
  case lower = 1
  case title = 2
  case upper = 3
  case mixed = 4
  case digit = 5
  case initial = 6
  case other = 7

  /// The shape of the characters spelt by `bytes`.
  init(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    var letters = 0
    var capitals = 0
    var startsCapital = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      let (isLetter, isCapital, isDigit): (Bool, Bool, Bool)
      if byte < 0x80 {
        index += 1
        isCapital = byte &- 0x41 < 26
        isLetter = isCapital || byte &- 0x61 < 26
        isDigit = byte &- 0x30 < 10
      } else {
        let (scalar, width) = UTF8Reading.scalar(in: bytes.base, at: index)
        index += width
        (isLetter, isCapital, isDigit) = PieceShape.traits(scalar)
      }
      if isDigit {
        self = .digit
        return
      }
      guard isLetter else { continue }
      if letters == 0 { startsCapital = isCapital }
      letters += 1
      if isCapital { capitals += 1 }
    }
    if letters == 0 {
      self = .other
    } else if capitals == 0 {
      self = .lower
    } else if capitals == letters {
      self = letters > 1 ? .upper : .initial
    } else {
      self = capitals == 1 && startsCapital ? .title : .mixed
    }
  }

  private static func traits(_ scalar: Unicode.Scalar) -> (letter: Bool, capital: Bool, digit: Bool) {
    if CharacterClass.isCommonMark(scalar) { return (false, false, false) }
    let properties = scalar.properties
    let isLetter =
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
      default: false
      }
    let isDigit = properties.numericType == .decimal || properties.numericType == .digit
    return (isLetter, isLetter && properties.isUppercase, isDigit)
  }
}
