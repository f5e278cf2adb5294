/// What a character does to the cutting of words.
enum CharacterClass {
  /// It takes no part: controls, marks by themselves, what is not assigned.
  case dropped
  /// It parts chunks.
  case space
  /// It is a word by itself: punctuation, ideographs.
  case single
  /// It belongs to the word around it.
  case letter

  /// Classes of the ASCII characters.
  static let ascii: [CharacterClass] = (0..<128).map { code in
    switch UInt8(code) {
    case 0x09, 0x0A, 0x0D, 0x20: .space
    case 0..<0x20, 0x7F: .dropped
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      .letter
    default: .single
    }
  }

  /// The class of a character beyond ASCII, which `decomposed` replaces where it is not whole.
  init(_ scalar: Unicode.Scalar, decomposed: [Unicode.Scalar]?) {
    let category = scalar.properties.generalCategory
    switch category {
    case .control, .format, .unassigned, .privateUse, .surrogate, .nonspacingMark:
      self = .dropped
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      self = .space
    default:
      if scalar.value == 0xFFFD {
        self = .dropped
      } else if let first = decomposed?.first, first.isASCII {
        // ≠ is an equals sign with a stroke.
        self = CharacterClass.ascii[Int(first.value)]
      } else {
        self =
          CharacterClass.isPunctuation(category) || CharacterClass.isIdeograph(scalar.value)
          ? .single : .letter
      }
    }
  }

  /// Whether it is one of the dashes and quotation marks U+2010…U+201F, so common that no table is asked about them.
  static func isCommonMark(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x2010 < 0x10 }

  private static func isPunctuation(_ category: Unicode.GeneralCategory) -> Bool {
    switch category {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// The blocks that BERT's tokeniser takes for Chinese characters.
  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2A6DF, 0x2A700...0x2B73F,
      0x2B740...0x2B81F, 0x2B920...0x2CEAF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }
}
