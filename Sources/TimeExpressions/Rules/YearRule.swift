/// A year by itself: "1995", "the year 2000", "fiscal 1989", "480 BC".
struct YearRule: TimeRule {
  func draft(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if let era = era(line, at: index) { return era }
    if line.word(index) == "fy", line.isCapital(index), let digits = line.digits(index + 1),
      line.length(index + 1) == 4, (1900...2100).contains(digits)
    {
      return TimeDraft(index..<(index + 2), .date, .value(String(digits)))
    }
    var place = index
    if line.word(place) == "the", line.word(place + 1) == "year" || line.reads(place + 1, "fiscal", "year") {
      place += line.word(place + 1) == "year" ? 2 : 3
    } else if line.word(place) == "the", let year = line.year(at: place + 1),
      ["fiscal", "financial", "academic", "calendar"].contains(line.word(year.next)),
      line.word(year.next + 1) == "year"
    {
      return TimeDraft(index..<(year.next + 2), .date, .value(String(year.value)))
    } else if line.word(place) == "fiscal" {
      place += 1
    }
    place = place > index && line.word(place) == "year" ? place + 1 : place
    if place > index, line.reads(place, "two", "thousand"), line.year(at: place) == nil {
      return TimeDraft(index..<(place + 2), .date, .value("2000"))
    }
    guard let year = line.year(at: place), !line.isCounted(place, next: year.next) else { return nil }
    let isNamed = place > index
    // "1200 grams", "1066 rows" without a word that puts them in time are rather counts.
    guard isNamed || (1500...2100).contains(year.value) || line.senses(place - 1).isPreposition else {
      return nil
    }
    guard line.digits(place) == nil || isFree(line, place, year.next) else { return nil }
    return TimeDraft(index..<year.next, .date, .value(String(year.value)))
  }

  /// Whether no hyphen, slash or bracket makes the digits a part of something else.
  private func isFree(_ line: TimeLine, _ place: Int, _ next: Int) -> Bool {
    if line.isGlued(place), line.word(place - 1) == "-" {
      if line.isGlued(place - 1), line.digits(place - 2) != nil {
        // "1990-1994", but "138-2010-2015" is a telephone's.
        return line.length(place - 2) == 4 && line.word(place - 3) != "-" && line.word(next) != "-"
      }
      let joined = line.word(place - 2)
      return !line.isGlued(place - 1) || ["mid", "post", "pre", "early", "late"].contains(joined)
        || line.senses(place - 2).month != nil
    }
    if line.word(next) == "-", line.isGlued(next), line.isGlued(next + 1), line.digits(next + 1) != nil {
      return [2, 4].contains(line.length(next + 1))
    }
    return line.word(place - 1) != "$"
  }

  private func era(_ line: TimeLine, at index: Int) -> TimeDraft? {
    if line.word(index) == "ad", line.isShouted(index), let year = line.digits(index + 1),
      (1...2100).contains(year),
      !line.isInNumber(index + 1)
    {
      return TimeDraft(index..<(index + 2), .date, .value(TimeSpan.padded(year, 4)))
    }
    guard let digits = line.digits(index), digits > 0, digits <= 9999, !line.isInNumber(index) else {
      return nil
    }
    let padded = String(repeating: "0", count: 4 - String(digits).count) + String(digits)
    switch line.word(index + 1) {
    case "bc", "bce": return TimeDraft(index..<(index + 2), .date, .value("BC" + padded))
    case "ad" where line.isCapital(index + 1), "ce" where line.isCapital(index + 1):
      return TimeDraft(index..<(index + 2), .date, .value(padded))
    case "b" where line.reads(index + 1, "b", ".", "c"):
      return TimeDraft(index..<line.pastStop(index + 4), .date, .value("BC" + padded))
    default: return nil
    }
  }
}
