public import TextModel

/// A stretch of text in quotation marks, within one section.
public struct QuotedSpan: Sendable, Hashable {
  /// From the opening mark to the closing one, both included.
  public var range: TextRange
  /// Index of the section.
  public var section: Int
  /// Whether the closing mark is there; it is not where the next paragraph opens again.
  public var isClosed: Bool
  /// Where the words begin and end within the marks.
  public var content: TextRange
  /// Whether single marks stand around it.
  public var isSingle: Bool
}

/// Finds what stands in quotation marks: straight, curly, guillemets, and single ones that are no apostrophes.
public enum QuotationMarks {
  /// The spans of every section of `document` that is part of the article, in order, not nested.
  public static func spans(in document: Document) -> [QuotedSpan] {
    var out: [QuotedSpan] = []
    for (number, section) in document.sections.enumerated() where section.isArticle {
      let next = number + 1 < document.sections.count ? document.sections[number + 1].range.start : nil
      out += spans(in: document.text, section.range, section: number, next: next)
    }
    return out
  }

  /// The spans within `range`; a mark left open ends with it. `next` is where the next section begins.
  public static func spans(in text: SourceText, _ range: TextRange, section: Int, next: Int? = nil)
    -> [QuotedSpan]
  {
    var out: [QuotedSpan] = []
    var open: (start: Int, content: Int, mark: Mark)?
    var index = range.start
    let limit = min(range.end, text.count)
    func close(_ end: Int, _ contentEnd: Int, closed: Bool) {
      guard let began = open else { return }
      open = nil
      let content = text.trimmed(TextRange(began.content, contentEnd))
      guard !content.isEmpty else { return }
      out.append(
        QuotedSpan(
          range: TextRange(began.start, end), section: section, isClosed: closed, content: content,
          isSingle: began.mark == .single))
    }
    while index < limit {
      let (mark, width) = mark(text.bytes, index, limit)
      guard let mark else {
        index += width
        continue
      }
      if let began = open {
        switch (began.mark, mark) {
        case (.curly, .curlyClose), (.straight, .straight), (.curly, .straight), (.straight, .curlyClose),
          (.guillemet, .guillemetClose), (.low, .curly), (.low, .curlyClose), (.guillemetClose, .guillemet):
          close(index + width, index, closed: true)
        case (.single, .singleClose) where endsSingle(text.bytes, index, width, limit):
          close(index + width, index, closed: true)
        case (.curly, .curly), (.single, .curly), (.single, .straight):
          // Never closed, or single marks that were none: what opens now is the quotation.
          open = nil
          continue
        default: break
        }
      } else {
        switch mark {
        // `id="…"`: an attribute of markup.
        case .straight where index > range.start && text.bytes[index - 1] == 0x3D:
          index = attributeEnd(text.bytes, index + width, limit)
          continue
        case .curly, .straight, .guillemet, .low: open = (index, index + width, mark)
        case .single where beginsSingle(text.bytes, index, width, range.start, limit):
          open = (index, index + width, .single)
        default: break
        }
      }
      index += width
    }
    // A single mark that nothing closes was an apostrophe, unless the next paragraph opens again.
    if let began = open, began.mark != .single || opensSingle(text, at: next) {
      close(limit, limit, closed: false)
    }
    return out
  }

  /// Behind the mark that closes an attribute's value which begins at `index`; `index` where its line has none.
  private static func attributeEnd(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> Int {
    var end = index
    while end < limit, bytes[end] != 0x22, bytes[end] != 0x0A { end += 1 }
    return end < limit && bytes[end] == 0x22 ? end + 1 : index
  }

  private static func opensSingle(_ text: SourceText, at index: Int?) -> Bool {
    guard let index, index < text.count else { return false }
    let (mark, width) = mark(text.bytes, index, text.count)
    return mark == .single && beginsSingle(text.bytes, index, width, index, text.count)
  }

  private enum Mark { case straight, curly, curlyClose, guillemet, guillemetClose, low, single, singleClose }

  /// The mark at `index`, if one is there, and the bytes to go on by.
  private static func mark(_ bytes: [UInt8], _ index: Int, _ limit: Int) -> (Mark?, Int) {
    switch bytes[index] {
    case 0x22: return (.straight, 1)
    case 0x27 where index + 1 < limit && bytes[index + 1] == 0x27:
      // ``…'' as typewriters and LaTeX have it.
      return (isSpaceOrOpening(index > 0 ? bytes[index - 1] : 0x20) ? .curly : .curlyClose, 2)
    case 0x27:
      let before = index > 0 ? bytes[index - 1] : 0x20
      return (isSpaceOrOpening(before) ? .single : .singleClose, 1)
    case 0x60 where index + 1 < limit && bytes[index + 1] == 0x60: return (.curly, 2)
    case 0xC2 where index + 1 < limit:
      if bytes[index + 1] == 0xAB { return (.guillemet, 2) }
      return bytes[index + 1] == 0xBB ? (.guillemetClose, 2) : (nil, 2)
    case 0xE2 where index + 2 < limit && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0x9C: return (.curly, 3)
      case 0x9D: return (.curlyClose, 3)
      case 0x9E: return (.low, 3)
      case 0x98: return (.single, 3)
      case 0x99: return (.singleClose, 3)
      default: return (nil, 3)
      }
    default: return (nil, 1)
    }
  }

  /// `'` or `‘` before a word and after a blank opens, unless it is an elision ('em, '90s, 'tis).
  private static func beginsSingle(_ bytes: [UInt8], _ index: Int, _ width: Int, _ floor: Int, _ limit: Int)
    -> Bool
  {
    guard index == floor || isSpaceOrOpening(bytes[index - 1]) else { return false }
    let next = index + width
    guard next < limit else { return false }
    let byte = bytes[next]
    return (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0x80
  }

  /// `'` or `’` closes where no letter follows and punctuation or a letter stands before.
  private static func endsSingle(_ bytes: [UInt8], _ index: Int, _ width: Int, _ limit: Int) -> Bool {
    let next = index + width
    if next < limit {
      let byte = bytes[next]
      if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 { return false }
    }
    // “the voters' will”: an s before and a blank behind is a possessive.
    if index > 0, bytes[index - 1] | 0x20 == 0x73, next < limit, bytes[next] == 0x20 { return false }
    return true
  }

  private static func isSpaceOrOpening(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x28 || byte == 0x5B || (byte >= 0x09 && byte <= 0x0D) || byte == 0xA0
      || byte == 0x94
  }
}
