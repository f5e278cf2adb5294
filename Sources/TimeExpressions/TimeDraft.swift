/// What a rule found: which tokens, and what they mean before anything is resolved.
struct TimeDraft: Sendable {
  /// The tokens.
  var tokens: Range<Int>
  /// TIMEX3's `type`.
  var kind: TimeExpression.Kind
  /// What they mean.
  var meaning: TimeMeaning
  /// TIMEX3's `mod`.
  var modifier: String?
  /// TIMEX3's `quant`.
  var quantity: String?
  /// TIMEX3's `freq`.
  var frequency: String?

  /// A draft.
  init(
    _ tokens: Range<Int>, _ kind: TimeExpression.Kind, _ meaning: TimeMeaning, modifier: String? = nil,
    quantity: String? = nil, frequency: String? = nil
  ) {
    self.tokens = tokens
    self.kind = kind
    self.meaning = meaning
    self.modifier = modifier
    self.quantity = quantity
    self.frequency = frequency
  }
}

extension TimeDraft {
  /// The year that it states.
  var year: Int? {
    switch meaning {
    case .date(let year?, _, _, _), .period(_, let year?, _), .part(of: .date(let year?, _, _, _)?, _): year
    case .value(let value) where kind == .date && value.utf8.count == 4: Int(value)
    case .shortYear(let year, _, _): 2000 + year
    case .days(_, .date(let year?, _, _, _)): year
    default: nil
    }
  }

  /// The month of a year that it states.
  var monthOfYear: (year: Int, month: Int)? {
    switch meaning {
    case .date(let year?, let month, _, _), .days(_, .date(let year?, let month, _, _)): (year, month)
    default: nil
    }
  }

  /// Whether it is an anniversary that only the document's date can date.
  var isAnniversaryOfDocument: Bool {
    if case .anniversary(_, nil) = meaning { true } else { false }
  }

  /// Whether it is told from the day of writing: "Tuesday", "last week", "two years ago".
  var isCountedFromToday: Bool {
    switch meaning {
    case .weekday, .weekdayOfWeek, .anchoredWeekday, .shift, .ago, .inYear, .part(of: .weekday?, _),
      .part(of: .shift?, _), .weekAfter:
      true
    default: false
    }
  }
}

/// Which way from the date it is resolved against.
enum TimeDirection: Sendable {
  case past, present, future

  /// Units from the date: the last one, this one, the next one.
  var shift: Int {
    switch self {
    case .past: -1
    case .present: 0
    case .future: 1
    }
  }
}

/// What the verb that governs an expression tells of it.
struct TimeTense: Sendable {
  /// Which way it points.
  var direction: TimeDirection
  /// Whether it says, plans or settles something, so that what it is about need not be as old: "extended its offer to
  /// 20 November".
  var isLoose: Bool

  /// A tense.
  init(_ direction: TimeDirection, isLoose: Bool = false) {
    self.direction = direction
    self.isLoose = isLoose
  }
}

/// The meaning of an expression before it is resolved.
indirect enum TimeMeaning: Sendable {
  /// Said outright.
  case value(String)
  /// A day or a month, perhaps without its year; `direction` from "last" or "next".
  case date(year: Int?, month: Int, day: Int?, direction: TimeDirection?)
  /// 1 for Monday … 7 for Sunday.
  case weekday(Int, TimeDirection?)
  /// A day with the last two digits of its year.
  case shortYear(Int, month: Int, day: Int)
  /// From a day of the month to a later one in it: "12-14 May".
  case days(from: Int, to: TimeMeaning)
  /// A day without its year that a day of the week tells: "Saturday, April 25".
  case dayOn(weekday: Int, month: Int, day: Int)
  /// A day of a month that is not named: "the 6th", "Thursday the 20th", "the sixth of this month".
  case dayOfMonth(Int, weekday: Int?, month: TimeDirection?)
  /// A day of the week in a week counted from the document's: "Wednesday of last week".
  case weekdayOfWeek(Int, shift: Int)
  /// A week after the next such day of the week: "Wednesday week".
  case weekAfter(Int)
  /// A season, quarter or half (`SU`, `Q3`, `H1`), perhaps without its year.
  case period(String, year: Int?, direction: TimeDirection?)
  /// A feast, perhaps without its year.
  case feast(Feast, year: Int?, direction: TimeDirection?)
  /// A period of a year that is itself relative: "January this year", "last year's third quarter".
  case inYear(TimeMeaning, shift: Int)
  /// A period of the year last mentioned: "August of that year".
  case inLastYear(TimeMeaning)
  /// So many units from the document's date.
  case shift(TimeUnit, Int)
  /// So many units before the document's date, as "ago" has it.
  case ago(TimeUnit, Int)
  /// So many units from the date last mentioned.
  case anchored(TimeUnit, Int)
  /// The same a year before: "the year-ago third quarter".
  case yearBefore(TimeMeaning)
  /// The quarter of the year before, of a report of a quarter; else that year.
  case samePeriodLastYear
  /// The quarter of a year that a report compares with: "the 1988 quarter".
  case reportQuarter(year: Int)
  /// The quarter that ends with a day: "the quarter ended July 31".
  case quarter(ending: TimeMeaning)
  /// The week in which a day lies.
  case week(of: TimeMeaning)
  /// So many years after what the words beside it date; if they date nothing, in the document's year.
  case anniversary(Int, of: TimeMeaning?)
  /// A day of the week from the day last mentioned: the next, the previous, that one.
  case anchoredWeekday(Int, TimeDirection)
  /// A time or part of a day: `T09:30`, `TMO`.
  case part(of: TimeMeaning?, String)
}

/// A pattern of time expressions.
protocol TimeRule: Sendable {
  /// What the tokens from `index` are, if this pattern begins there.
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft?
}
