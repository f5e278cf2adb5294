/// `name` as it is compared: lower case, without diacritics, typographic apostrophes plain, one blank between words.
///
/// Decomposition is read off the character's Unicode name (`LATIN SMALL LETTER E WITH ACUTE`), because the standard
/// library offers none and stages do without Foundation.
public func foldedName(_ name: String) -> String {
  var folded = String.UnicodeScalarView()
  var gap = false
  for scalar in name.unicodeScalars {
    if scalar.properties.isWhitespace {
      gap = !folded.isEmpty
      continue
    }
    if gap { folded.append(" ") }
    gap = false
    if scalar.isASCII {
      folded.append(Unicode.Scalar(UInt8(ascii: scalar).lowercasedASCII))
      continue
    }
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{02BC}": folded.append("'")
    case "\u{201C}", "\u{201D}", "\u{00AB}", "\u{00BB}": folded.append("\"")
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}": folded.append("-")
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .format: break
      default: folded.append(contentsOf: base(of: scalar))
      }
    }
  }
  return String(folded)
}

/// The letters under the diacritics of `scalar`, in lower case.
private func base(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
  if let name = scalar.properties.name, name.hasPrefix("LATIN "),
    let letter = name.split(separator: " WITH ", maxSplits: 1).first?.split(separator: " ").last,
    letter.count <= 2
  {
    return letter.lowercased().unicodeScalars
  }
  return scalar.properties.lowercaseMapping.unicodeScalars
}

extension UInt8 {
  /// The letter in lower case, anything else as it is.
  fileprivate var lowercasedASCII: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
