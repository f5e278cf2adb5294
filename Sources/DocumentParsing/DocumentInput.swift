public import TextModel
public import TimeExpressions

/// A text to read and what its giver knows of it that it does not say itself.
public struct DocumentInput: Sendable {
  /// The characters.
  public var text: SourceText
  /// Where it comes from, if it has a name.
  public var uri: String?
  /// The day it appeared.
  public var publishedAt: CalendarDate?
  /// Who published it.
  public var source: String?
  /// Its title.
  public var title: String?
  /// What ids are made from: a hash of the text, of what is given beside it and of what reads it.
  public var key: String

  /// A text with what is known of it.
  public init(
    text: SourceText, uri: String? = nil, publishedAt: CalendarDate? = nil, source: String? = nil,
    title: String? = nil, key: String
  ) {
    self.text = text
    self.uri = uri
    self.publishedAt = publishedAt
    self.source = source
    self.title = title
    self.key = key
  }
}
