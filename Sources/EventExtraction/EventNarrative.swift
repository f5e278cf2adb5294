import TimeExpressions

/// The day that a text speaks of as it goes on: a narrative keeps its date until another one is named.
struct EventNarrative {
  /// Where in a document something is told: in its headline or first sentence, in the next, or later.
  enum Place { case opening, lead, body }

  /// How a happening without a date of its own is told.
  struct Telling {
    var section, sentence: Int
    /// Where it stands.
    var place: Place
    /// Whether it is a headline's present: “Velta opens plant”.
    var isHeadline: Bool
    /// Whether its verb is a past (“met”) and not a perfect (“has met”, “had met”).
    var isSimplePast: Bool
    /// Whether the verb is a perfect, or a headline's present.
    var isPerfect: Bool
    /// Whether it is an act done by words, which news tell on its day.
    var isStatement: Bool
    /// The expression in its clause that names a date, which may be another happening's.
    var otherDate: Int?
  }

  /// Sentences over which the day of a look back is carried on, and that of the news.
  private static let reach = 3, newsReach = 6
  /// Days that news may lie before their document.
  private static let freshness = 7

  private let times: [TimeExpression]
  private let day: CalendarDate?
  /// When the news were: a day that the lead names, else about the document's own.
  private let news: Event.Time?
  private var latest: Told?

  /// What was told last.
  private struct Told {
    var time: Event.Time
    /// Whether it is the news, not a look back.
    var isFresh: Bool
    var section, sentence: Int
  }

  /// The narrative of a document of `day`; `lead` are the indexes of the expressions in its first sentences.
  init(times: [TimeExpression], day: CalendarDate?, lead: [Int]) {
    self.times = times
    self.day = day
    let named = lead.first {
      (times[$0].kind == .date || times[$0].kind == .time) && EventNarrative.isFresh(times[$0], on: day)
    }
    news = named.map { EventTiming.time(times[$0], index: $0, relation: .on) } ?? day.map(EventTiming.news)
  }

  /// Takes note of a past happening with a date of its own.
  mutating func note(time: Int, section: Int, sentence: Int) {
    guard let earliest = times[time].earliest, let last = times[time].latest,
      last.number - earliest.number <= 31
    else {
      latest = nil
      return
    }
    latest = Told(
      time: EventTiming.time(times[time], index: time, relation: .on),
      isFresh: EventNarrative.isFresh(times[time], on: day), section: section, sentence: sentence)
  }

  /// When a past happening without a date of its own was, where the narrative or the news tell.
  mutating func time(of telling: Telling) -> Event.Time? {
    if let other = telling.otherDate, news?.times != [other] { return nil }
    if telling.isSimplePast, let latest, reaches(telling, from: latest),
      // What is said is said on the day of the news, whatever day it is about.
      !telling.isStatement || latest.isFresh && !isBeforeNews(latest.time)
    {
      // A report of one day keeps to it, a look back does not.
      if latest.isFresh { keep(latest.time, telling) }
      return latest.time
    }
    // What the lead tells is the news, and so is what is said in them.
    guard let news else { return nil }
    let isNews =
      switch telling.place {
      case .opening: telling.isHeadline || telling.isSimplePast || telling.isPerfect
      case .lead: telling.isSimplePast || telling.isPerfect && (telling.isStatement || !news.times.isEmpty)
      case .body: telling.isSimplePast && telling.isStatement
      }
    guard isNews else { return nil }
    keep(news, telling)
    return news
  }

  /// Whether `time` looks back from the day of the news.
  private func isBeforeNews(_ time: Event.Time) -> Bool {
    guard let first = news?.earliest, let last = time.latest else { return false }
    return last < first
  }

  /// A report goes on from paragraph to paragraph, a look back ends with the next one.
  private func reaches(_ telling: Telling, from told: Told) -> Bool {
    let distance = telling.sentence - told.sentence
    return told.isFresh
      ? distance <= EventNarrative.newsReach
      : distance <= EventNarrative.reach && telling.section <= told.section + 1
  }

  /// Takes note of a heading: what follows is told anew.
  mutating func begin() { latest = nil }

  private mutating func keep(_ time: Event.Time, _ telling: Telling) {
    latest = Told(time: time, isFresh: true, section: telling.section, sentence: telling.sentence)
  }

  /// Whether `time` is a day that news of `day` tell of.
  private static func isFresh(_ time: TimeExpression, on day: CalendarDate?) -> Bool {
    guard let day, let earliest = time.earliest, earliest == time.latest else { return false }
    return earliest <= day && day.number - earliest.number <= EventNarrative.freshness
  }
}
