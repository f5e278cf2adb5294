public import JSONRPC

/// What a page says of itself, or its giver said of it.
public struct Metadata: Decodable, JSONWritable, Sendable, Hashable {
  /// The headline.
  public var title: Title?
  /// Who published it.
  public var source: Attribution?
  /// Who wrote it, one entry a person.
  public var byline: [Attribution]
  /// The opening of a wire story.
  public var dateline: Dateline?
  /// When it appeared.
  public var publishedAt: Publication
  /// Whose voice it is.
  public var issuer: Issuer?
  /// BCP 47 tag, `und` where it cannot be told.
  public var language: String

  /// Metadata.
  public init(
    title: Title?, source: Attribution?, byline: [Attribution], dateline: Dateline?, publishedAt: Publication,
    issuer: Issuer?, language: String
  ) {
    self.title = title
    self.source = source
    self.byline = byline
    self.dateline = dateline
    self.publishedAt = publishedAt
    self.issuer = issuer
    self.language = language
  }

  /// Writes all seven members.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("title", title)
    writer.member("source", source)
    writer.member("byline", byline)
    writer.member("dateline", dateline)
    writer.member("publishedAt", publishedAt)
    writer.member("issuer", issuer)
    writer.member("language", language)
    writer.endObject()
  }
}

/// A headline; `start` and `end` are null where the caller gave it and the text does not have it.
public struct Title: Decodable, JSONWritable, Sendable, Hashable {
  /// First position.
  public var start: Int?
  /// One past the last position.
  public var end: Int?
  /// The document's characters there, or the caller's own words.
  public var text: String

  /// A headline.
  public init(start: Int?, end: Int?, text: String) {
    self.start = start
    self.end = end
    self.text = text
  }

  /// Writes `{start, end, text}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("start", start)
    writer.member("end", end)
    writer.member("text", text)
    writer.endObject()
  }
}

/// A source or an author; `start` and `end` are null where the caller gave it and the text does not have it.
public struct Attribution: Decodable, JSONWritable, Sendable, Hashable {
  /// The name alone.
  public var name: String
  /// First position.
  public var start: Int?
  /// One past the last position.
  public var end: Int?
  /// The document's characters there, or the caller's own words.
  public var text: String

  /// A source or an author.
  public init(name: String, start: Int?, end: Int?, text: String) {
    self.name = name
    self.start = start
    self.end = end
    self.text = text
  }

  /// Writes `{name, start, end, text}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", name)
    writer.member("start", start)
    writer.member("end", end)
    writer.member("text", text)
    writer.endObject()
  }
}

/// Where a report was filed from, when and by which agency.
public struct Dateline: Decodable, JSONWritable, Sendable, Hashable {
  /// The place as printed.
  public var place: String?
  /// A TIMEX3 value.
  public var date: String?
  /// The agency without brackets or slashes.
  public var agency: String?
  /// First position.
  public var start: Int
  /// One past the last position.
  public var end: Int
  /// The document's characters there.
  public var text: String

  /// A dateline with its parts.
  public init(place: String?, date: String?, agency: String?, excerpt: Excerpt) {
    self.place = place
    self.date = date
    self.agency = agency
    (start, end, text) = (excerpt.start, excerpt.end, excerpt.text)
  }

  /// Writes `{place, date, agency, start, end, text}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("place", place)
    writer.member("date", date)
    writer.member("agency", agency)
    writer.member("start", start)
    writer.member("end", end)
    writer.member("text", text)
    writer.endObject()
  }
}
