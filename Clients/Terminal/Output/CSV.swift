/// Rows for a spreadsheet, as RFC 4180 has them: fields parted by commas, lines ended by CR and LF, a field in quotation
/// marks where it holds a comma, a quotation mark or a line end, and marks within it doubled.
enum CSV {
  /// The line of `fields`, of which those that are nil are empty.
  static func line(_ fields: [String?]) -> [UInt8] {
    Array((fields.map { field($0 ?? "") }.joined(separator: ",") + "\r\n").utf8)
  }

  private static func field(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var needsMarks = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case ",", "\r", "\n": needsMarks = true
      case "\"":
        needsMarks = true
        out.append(scalar)
      case "\t": break
      // The RFC has no other control characters, and a terminal would obey them.
      case _ where scalar.properties.generalCategory == .control: continue
      default: break
      }
      out.append(scalar)
    }
    return needsMarks ? "\"\(String(out))\"" : String(out)
  }
}
