public import JSONRPC

/// What one document says of a happening.
public struct Account: Decodable, JSONWritable, Sendable, Hashable {
  /// The document.
  public var place: DocumentName
  /// Who published it.
  public var source: String?
  /// When it appeared, a TIMEX3 value.
  public var publishedAt: String?
  /// Whose claim it is, where it stands inside a statement.
  public var claimant: NamedActor?
  /// `past`, `ongoing`, `planned` or `hypothetical`.
  public var status: String
  /// Whether the text says that it did not happen.
  public var negated: Bool
  /// `certain`, `possible` or `unstated`.
  public var certainty: String
  /// Its own date, where that differs from the entry's.
  public var date: String?
  /// The words that name the happening.
  public var trigger: Excerpt
  /// The words the account rests on.
  public var evidence: Excerpt
  /// Id of the event in `parse/document`.
  public var event: String

  /// An account.
  public init(
    place: DocumentName, source: String?, publishedAt: String?, claimant: NamedActor?, status: String,
    negated: Bool, certainty: String, date: String?, trigger: Excerpt, evidence: Excerpt, event: String
  ) {
    self.place = place
    self.source = source
    self.publishedAt = publishedAt
    self.claimant = claimant
    self.status = status
    self.negated = negated
    self.certainty = certainty
    self.date = date
    self.trigger = trigger
    self.evidence = evidence
    self.event = event
  }

  private enum Key: String, CodingKey {
    case source, publishedAt, claimant, status, negated, certainty, date, trigger, evidence, event
  }

  /// Reads the account and its document's name from one object.
  public init(from decoder: any Decoder) throws {
    place = try DocumentName(from: decoder)
    let members = try decoder.container(keyedBy: Key.self)
    source = try members.decodeIfPresent(String.self, forKey: .source)
    publishedAt = try members.decodeIfPresent(String.self, forKey: .publishedAt)
    claimant = try members.decodeIfPresent(NamedActor.self, forKey: .claimant)
    status = try members.decode(String.self, forKey: .status)
    negated = try members.decode(Bool.self, forKey: .negated)
    certainty = try members.decode(String.self, forKey: .certainty)
    date = try members.decodeIfPresent(String.self, forKey: .date)
    trigger = try members.decode(Excerpt.self, forKey: .trigger)
    evidence = try members.decode(Excerpt.self, forKey: .evidence)
    event = try members.decode(String.self, forKey: .event)
  }

  /// Writes the members in the contract's order.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    place.writeMembers(to: &writer)
    writer.member("source", source)
    writer.member("publishedAt", publishedAt)
    writer.member("claimant", claimant)
    writer.member("status", status)
    writer.member("negated", negated)
    writer.member("certainty", certainty)
    writer.optional("date", date)
    writer.member("trigger", trigger)
    writer.member("evidence", evidence)
    writer.member("event", event)
    writer.endObject()
  }
}

/// What the accounts of an entry differ in.
public struct Difference: Decodable, JSONWritable, Sendable, Hashable {
  /// `occurrence`, `date`, `place`, `agent`, `number` or `characterisation`.
  public var field: String
  /// Each value with the indexes of the accounts that hold it.
  public var values: [Value]

  /// A value and who holds it.
  public struct Value: Decodable, JSONWritable, Sendable, Hashable {
    /// As the accounts say it.
    public var value: String
    /// Indexes of accounts.
    public var accounts: [Int]

    /// A value.
    public init(value: String, accounts: [Int]) {
      self.value = value
      self.accounts = accounts
    }

    /// Writes `{value, accounts}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("value", value)
      writer.member("accounts", accounts)
      writer.endObject()
    }
  }

  /// A difference.
  public init(field: String, values: [Value]) {
    self.field = field
    self.values = values
  }

  /// Writes `{field, values}`.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("field", field)
    writer.member("values", values)
    writer.endObject()
  }
}
