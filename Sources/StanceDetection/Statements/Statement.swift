public import DocumentParsing
public import QuoteExtraction
import TextModel
public import TimeExpressions

/// A stance relation of one of several documents, with what tells whether another document has the same statement.
public struct Statement: Sendable {
  /// The relation, its actors named as over all the documents.
  public var relation: StanceRelation
  /// Index of its document.
  public var document: Int
  /// The words that are compared: those of the quotation it lies in, as far as the evidence has them, or all the evidence.
  public var words: String
  /// Whether a headline says it.
  public var isHeadline: Bool
  /// The day of publication, where it is known.
  public var published: CalendarDate?

  /// A statement.
  public init(
    relation: StanceRelation, document: Int, words: String, isHeadline: Bool = false,
    published: CalendarDate? = nil
  ) {
    self.relation = relation
    self.document = document
    self.words = words
    self.isHeadline = isHeadline
    self.published = published
  }

  /// The statements of `relations`, which were read off `text`, the document at `index`.
  public static func all(
    of relations: [StanceRelation], in text: Document, at index: Int, quotes: [Quote]
  ) -> [Statement] {
    let published = text.metadata.publication.day
    let headlines = text.sections.filter { $0.kind == .headline }.map(\.range)
    let quotes = Dictionary(quotes.map { ($0.id, $0) }) { first, _ in first }
    return relations.map { relation in
      let evidence = relation.evidence
      return Statement(
        relation: relation, document: index,
        words: relation.quote.flatMap { quotes[$0]?.content(within: evidence, of: text.text) }
          ?? text.text.string(evidence),
        isHeadline: headlines.contains { $0.contains(evidence.start) }, published: published)
    }
  }

  /// The days in which the stance was taken: those the text names, unless they are still to come, or else the day of
  /// publication.
  public var days: ClosedRange<CalendarDate>? { ownDays ?? published.map { $0...$0 } }

  /// The days that the text names; what is planned is held already when it is told.
  var ownDays: ClosedRange<CalendarDate>? {
    guard let days = relation.time.flatMap(CalendarDate.days(of:)) else { return nil }
    if let published, days.lowerBound > published { return nil }
    return days
  }

  /// Whether it was made before `day`: as the text dates it, or else its publication; nil where neither tells.
  public func isMade(before day: CalendarDate) -> Bool? {
    if let own = ownDays {
      if own.upperBound < day { return true }
      if own.lowerBound >= day { return false }
    }
    return published.map { $0 < day }
  }

  /// Whether the two were made at different times: both are dated, and no day fits both.
  func isDated(apart other: Statement) -> Bool {
    if let own = ownDays, let others = other.ownDays { return !own.overlaps(others) }
    // “on Monday” and “on Friday”, of which week nobody knows.
    if let time = relation.time, let others = other.relation.time, ownDays == nil, other.ownDays == nil {
      return time.hasPrefix("XXXX") && others.hasPrefix("XXXX") && time != others
    }
    return false
  }

  /// Days from the one to the other, as far as they are known.
  func distance(to other: Statement) -> Int? {
    guard let days, let others = other.days else { return nil }
    return max(
      0, days.lowerBound.number - others.upperBound.number, others.lowerBound.number - days.upperBound.number)
  }
}

extension Quote {
  /// Its content as far as it lies `within` an excerpt; nil where that is too little to know a statement by, or an act.
  fileprivate func content(within range: TextRange, of text: SourceText) -> String? {
    guard form != .speechAct else { return nil }
    let content = parts.filter { $0.overlaps(range) }.map { part in
      text.string(TextRange(max(part.start, range.start), min(part.end, range.end)))
    }.joined(separator: " ")
    return Wording(content).words.count < 5 ? nil : content
  }
}
