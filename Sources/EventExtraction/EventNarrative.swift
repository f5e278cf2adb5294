import TimeExpressions

/// The day that a text speaks of as it goes on: a narrative keeps its date until another one is named.
struct EventNarrative {
  /// How a happening without a date of its own is told.
  struct Telling {
    var section, sentence: Int
    /// Whether it stands in the headline or the first sentences.
    var isLead: Bool
    /// Whether it is a headline's present: “Velta opens plant”.
    var isHeadline: Bool
    /// Whether its verb is a past (“met”) and not a perfect (“has met”, “had met”).
    var isSimplePast: Bool
    /// Whether the verb is a perfect, or a headline's present.
    var isPerfect: Bool
    /// Whether it is an act done by words, which news tell on its day.
    var isStatement: Bool
    /// Whether the sentence names a date that is another happening's.
    var hasOtherDate: Bool
  }

  /// Sentences over which a date is carried on.
  private static let reach = 3
  /// Days that news may lie before their document.
  private static let freshness = 7

  private let times: [TimeExpression]
  private let day: CalendarDate?
  /// Index of the expression that names the day of the news.
  private var newsDay: Int?
  private var latest: (time: Int, section: Int, sentence: Int)?

  /// The narrative of a document of `day`; `lead` are the indexes of the expressions in its first sentences.
  init(times: [TimeExpression], day: CalendarDate?, lead: Range<Int>) {
    self.times = times
    self.day = day
    newsDay = nil
    newsDay = lead.first { (times[$0].kind == .date || times[$0].kind == .time) && isFresh(times[$0]) }
  }

  /// Takes note of a past happening with a date of its own.
  mutating func note(time: Int, section: Int, sentence: Int) {
    guard let earliest = times[time].earliest, let last = times[time].latest,
      last.number - earliest.number <= 31
    else {
      latest = nil
      return
    }
    latest = (time, section, sentence)
  }

  /// When a past happening without a date of its own was, where the narrative or the news tell.
  mutating func time(of telling: Telling) -> Event.Time? {
    guard !telling.hasOtherDate else { return nil }
    if telling.isSimplePast, let latest, telling.section <= latest.section + 1,
      telling.sentence - latest.sentence <= EventNarrative.reach,
      // What is said is said on the day of the news, whatever day it is about.
      !telling.isStatement || isFresh(times[latest.time])
    {
      // A report of one day keeps to it, a look back does not.
      if isFresh(times[latest.time]) { self.latest = (latest.time, telling.section, telling.sentence) }
      return EventTiming.time(times[latest.time], index: latest.time, relation: .on)
    }
    let isNews = telling.isSimplePast || telling.isLead && telling.isPerfect
    if let newsDay, telling.isStatement && isNews || telling.isLead && isNews {
      return EventTiming.time(times[newsDay], index: newsDay, relation: .on)
    }
    // “Visited Norland”, with no day in the news, is only known to lie before; an act done by words is its news.
    return telling.isStatement && isNews || telling.isHeadline ? day.map(EventTiming.news) : nil
  }

  /// Whether `time` is a day that news of the document's day tell of.
  private func isFresh(_ time: TimeExpression) -> Bool {
    guard let day, let earliest = time.earliest, earliest == time.latest else { return false }
    return earliest <= day && day.number - earliest.number <= EventNarrative.freshness
  }
}
