import TextModel

/// From blocks to the sections of a document.
extension PageReading {
  /// The sections in order; the dateline and a transmitter's mark behind it are sections of their own.
  func sections() -> [Section] {
    var sections: [Section] = []
    sections.reserveCapacity(page.blocks.count)
    for index in page.blocks.indices {
      if page.isStopped(index) { break }
      let range = page.blocks[index].range
      let kind = page.kinds[index] ?? .body
      guard let dateline, dateline.block == index else {
        sections.append(Section(kind: kind, range: range, label: page.labels[index]))
        continue
      }
      // The dash that closes a dateline lies in its section, not in its excerpt.
      let opening = page.text.trimmed(TextRange(range.start, min(dateline.finding.rest, range.end)))
      if !opening.isEmpty { sections.append(Section(kind: .dateline, range: opening)) }
      var rest = page.text.trimmed(TextRange(max(range.start, dateline.finding.rest), range.end))
      if let mark = PageReading.transmitterMark(page.bytes, rest) {
        sections.append(Section(kind: .metadata, range: mark))
        rest = page.text.trimmed(TextRange(mark.end, rest.end))
      }
      if !rest.isEmpty { sections.append(Section(kind: .body, range: rest)) }
    }
    return sections
  }

  /// `[TEXT]`, `[Article by …]`: what a monitoring service puts between dateline and text.
  private static func transmitterMark(_ bytes: [UInt8], _ range: TextRange) -> TextRange? {
    guard !range.isEmpty, bytes[range.start] == 0x5B else { return nil }
    let reach = min(range.end, range.start + 40)
    guard let close = bytes[range.start..<reach].firstIndex(of: 0x5D), close > range.start + 1 else {
      return nil
    }
    let inside = bytes[(range.start + 1)..<close]
    guard inside.allSatisfy({ Ascii.isLetter($0) || $0 == 0x20 }), inside.count <= 24 else { return nil }
    return TextRange(range.start, close + 1)
  }
}
