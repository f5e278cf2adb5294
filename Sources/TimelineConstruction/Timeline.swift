public import ActorResolution
public import DocumentParsing
public import EventExtraction
public import TextModel
public import TimeExpressions

/// What a timeline is made from: one document's reading.
public struct TimelineSource: Sendable {
  /// The document.
  public var document: Document
  /// Its actors.
  public var actors: ActorAnalysis
  /// Its time expressions.
  public var times: [TimeExpression]
  /// Its events.
  public var events: [Event]

  /// One document's reading.
  public init(document: Document, actors: ActorAnalysis, times: [TimeExpression], events: [Event]) {
    self.document = document
    self.actors = actors
    self.times = times
    self.events = events
  }
}

/// Happenings over documents: each once, with every account of it.
public struct Timeline: Sendable {
  /// A place in one of the documents.
  public struct Place: Sendable, Hashable {
    /// Index of the document.
    public var document: Int
    /// Where in it.
    public var range: TextRange

    /// A place.
    public init(document: Int, range: TextRange) {
      self.document = document
      self.range = range
    }
  }

  /// When an entry happened.
  public struct Date: Sendable, Hashable {
    /// How exactly it is known.
    public enum Precision: String, Sendable {
      case time, day, week, month, season, year, decade, interval, before, after
    }
    /// Whose date it is: its own words', its document's, one given by the caller, or another document's.
    public enum Basis: String, Sendable { case own, document, given, borrowed }

    /// A TIMEX3 value.
    public var value: String
    /// First and last day it can be.
    public var earliest, latest: CalendarDate?
    /// How exactly it is known.
    public var precision: Precision
    /// Whose date it is.
    public var basis: Basis
    /// Why, for people.
    public var reason: String
    /// The words it was read from.
    public var from: Place?

    /// A date.
    public init(
      value: String, earliest: CalendarDate?, latest: CalendarDate?, precision: Precision, basis: Basis,
      reason: String, from: Place?
    ) {
      self.value = value
      self.earliest = earliest
      self.latest = latest
      self.precision = precision
      self.basis = basis
      self.reason = reason
      self.from = from
    }
  }

  /// What one document says of a happening.
  public struct Account: Sendable, Hashable {
    /// Index of the document and of the event in it.
    public var document, event: Int
    /// Its own date, where that differs from the entry's.
    public var date: String?

    /// An account.
    public init(document: Int, event: Int, date: String? = nil) {
      self.document = document
      self.event = event
      self.date = date
    }
  }

  /// What accounts differ in.
  public struct Difference: Sendable, Hashable {
    /// The field.
    public enum Field: String, Sendable { case occurrence, date, place, agent, number, characterisation }

    /// The field.
    public var field: Field
    /// Each value with the indexes of the accounts that hold it.
    public var values: [Value]

    /// A value and who holds it.
    public struct Value: Sendable, Hashable {
      /// As the accounts say it.
      public var value: String
      /// Indexes of accounts.
      public var accounts: [Int]

      /// A value.
      public init(value: String, accounts: [Int]) {
        self.value = value
        self.accounts = accounts
      }
    }

    /// A difference.
    public init(field: Field, values: [Value]) {
      self.field = field
      self.values = values
    }
  }

  /// Whether the accounts of an entry agree.
  public enum Agreement: String, Sendable { case single, agreed, disputed }

  /// A tie to another entry that the text states.
  public struct Link: Sendable, Hashable {
    /// How the two lie to each other.
    public enum Relation: String, Sendable { case partOf, inResponseTo, follows }

    /// Id of the other entry.
    public var to: String
    /// How the two lie to each other.
    public var relation: Relation
    /// The words that say so.
    public var cue: Place

    /// A tie.
    public init(to: String, relation: Relation, cue: Place) {
      self.to = to
      self.relation = relation
      self.cue = cue
    }
  }

  /// One happening.
  public struct Entry: Sendable, Hashable {
    /// Made from the accounts' ids.
    public var id: String
    /// What happened.
    public var kind: Event.Kind
    /// When; nil in `undated`.
    public var date: Date?
    /// Why there is no date, in `undated`.
    public var undatedReason: String?
    /// A short clause of the text.
    public var title: String
    /// Where, as printed.
    public var place: String?
    /// Id and name of who had a part.
    public var actors: [Named]
    /// What the documents say.
    public var accounts: [Account]
    /// Whether they agree.
    public var agreement: Agreement
    /// What they differ in.
    public var differences: [Difference]
    /// Ids of entries known to lie before and after it where the dates do not say.
    public var before, after: [String]
    /// Ties that the text states.
    public var links: [Link]
    /// 0…1, comparable within one timeline.
    public var importance: Double
    /// 0…1.
    public var confidence: Double

    /// Somebody by id and name.
    public struct Named: Sendable, Hashable {
      /// The actor's id.
      public var actor: String
      /// The actor's name.
      public var name: String

      /// Somebody.
      public init(actor: String, name: String) {
        self.actor = actor
        self.name = name
      }
    }

    /// An entry.
    public init(
      id: String, kind: Event.Kind, date: Date?, undatedReason: String? = nil, title: String,
      place: String?, actors: [Named], accounts: [Account], agreement: Agreement,
      differences: [Difference] = [], before: [String] = [], after: [String] = [], links: [Link] = [],
      importance: Double, confidence: Double
    ) {
      self.id = id
      self.kind = kind
      self.date = date
      self.undatedReason = undatedReason
      self.title = title
      self.place = place
      self.actors = actors
      self.accounts = accounts
      self.agreement = agreement
      self.differences = differences
      self.before = before
      self.after = after
      self.links = links
      self.importance = importance
      self.confidence = confidence
    }
  }

  /// What is wanted of a timeline.
  public struct Query: Sendable {
    /// What comes first.
    public enum Order: String, Sendable { case date, importance }

    /// First and last day, both included.
    public var from, to: CalendarDate?
    /// Names or ids of actors, one of whom must have a part.
    public var actors: [String]?
    /// Kinds wanted.
    public var kinds: [Event.Kind]?
    /// Statuses wanted of at least one account.
    public var statuses: [Event.Status]?
    /// Most entries, the most important kept.
    public var limit: Int?
    /// Most different days, the most important kept.
    public var days: Int?
    /// What comes first.
    public var order: Order

    /// Everything, by date.
    public init() { order = .date }
  }

  /// Dated entries in the order asked for; one bound is a date.
  public var entries: [Entry] = []
  /// Entries with neither value nor bound.
  public var undated: [Entry] = []

  /// The timeline of `sources`; `known` tells who an actor's id is over documents, where that is another id or has a fuller
  /// name; without `words` nothing is linked; `progress` hears of each document done.
  public init(
    of sources: [TimelineSource], query: Query = Query(), words: TimelineWords? = nil,
    cancellation: Cancellation = .never,
    known: @escaping (String) -> Entry.Named? = { _ in nil }, progress: (Int) -> Void = { _ in }
  ) {
    var reader = TellingReader(known: known)
    var tellings: [Telling] = []
    for (document, source) in sources.enumerated() {
      if cancellation.isCancelled { return }
      tellings += reader.tellings(of: source, at: document)
      progress(document)
    }
    let wanted = query.actors.map { WantedActors($0, of: reader.cast, in: reader.everybody) }
    let maker = EntryMaker(
      sources: sources, cast: reader.cast, prominence: reader.prominence, wanted: wanted, words: words)
    for group in Gathering(tellings, cancellation: cancellation).groups {
      let told = group.tellings.map { tellings[$0] }
      if let wanted,
        !told.contains(where: { wanted.matches($0, in: sources[$0.document], reader.prominence) })
      {
        continue
      }
      let entry = maker.entry(of: told, in: group)
      if entry.date == nil { undated.append(entry) } else { entries.append(entry) }
    }
    let heaviest = max(entries.map(\.importance).max() ?? 0, undated.map(\.importance).max() ?? 0, 1)
    for index in entries.indices { entries[index].importance /= heaviest }
    for index in undated.indices { undated[index].importance /= heaviest }
    select(query, sources)
    if let words, !cancellation.isCancelled {
      link(sources, words)
      if query.order == .date { entries = Timeline.inOrderOfTies(entries) }
    }
  }
}
