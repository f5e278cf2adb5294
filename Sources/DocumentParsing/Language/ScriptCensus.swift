import TextModel

/// How many letters of each script a text has.
struct ScriptCensus {
  /// A script, or a family of scripts, that tells a language or narrows the choice.
  enum Script: Int, CaseIterable {
    case latin, cyrillic, greek, arabic, hebrew, devanagari, bengali, tamil, thai, georgian, armenian, hangul,
      kana, han,
      ethiopic

    /// The language, where only one is likely.
    var language: String? {
      switch self {
      case .latin, .cyrillic: nil
      case .greek: "el"
      case .arabic: "ar"
      case .hebrew: "he"
      case .devanagari: "hi"
      case .bengali: "bn"
      case .tamil: "ta"
      case .thai: "th"
      case .georgian: "ka"
      case .armenian: "hy"
      case .hangul: "ko"
      case .kana: "ja"
      case .han: "zh"
      case .ethiopic: "am"
      }
    }

    /// The languages whose words are looked for.
    var languages: Set<String> {
      switch self {
      case .cyrillic: ["ru", "uk", "be", "bg", "sr"]
      default:
        [
          "en", "de", "fr", "es", "it", "pt", "nl", "pl", "cs", "sv", "da", "no", "fi", "ro", "hu", "tr",
          "id", "lt",
        ]
      }
    }
  }

  /// Letters counted.
  private(set) var letters = 0
  private var counts = [Int](repeating: 0, count: Script.allCases.count)

  /// Counts the letters of the first `limit` bytes of `text`.
  init(_ text: SourceText, limit: Int) {
    let bytes = text.bytes
    var index = 0
    let end = min(bytes.count, limit)
    while index < end {
      let (scalar, width) = Characters.scalar(bytes, at: index)
      index += width
      if let script = ScriptCensus.script(of: scalar) {
        counts[script.rawValue] += 1
        letters += 1
      }
    }
  }

  /// The script of two thirds of the letters; nil where none has so many. Kana among Han is Japanese.
  var script: Script? {
    if counts[Script.kana.rawValue] * 5 >= counts[Script.han.rawValue], counts[Script.kana.rawValue] > 0,
      (counts[Script.kana.rawValue] + counts[Script.han.rawValue]) * 3 >= letters * 2
    {
      return .kana
    }
    return Script.allCases.first { counts[$0.rawValue] * 3 >= letters * 2 && counts[$0.rawValue] > 0 }
  }

  private static func script(of scalar: UInt32) -> Script? {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A: .latin
    case 0..<0xC0: nil
    case 0xD7, 0xF7: nil
    case 0xC0...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x531...0x58F: .armenian
    case 0x5D0...0x5F4: .hebrew
    case 0x600...0x77F: .arabic
    case 0x900...0x97F: .devanagari
    case 0x980...0x9FF: .bengali
    case 0xB80...0xBFF: .tamil
    case 0xE00...0xE7F: .thai
    case 0x10A0...0x10FF: .georgian
    case 0x1200...0x137F: .ethiopic
    case 0x3041...0x30FF: .kana
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: .han
    case 0xAC00...0xD7AF, 0x1100...0x11FF: .hangul
    default: nil
    }
  }
}
