import NewsProtocol
import Testing

@testable import TerminalClient

/// Days as they are typed, and dates as they are told.
@Suite struct `Days` {
  @Test(arguments: ["2026-03-05", "2024-02-29", "2000-02-29"]) func `a day is read`(_ text: String) {
    #expect(Day(text) != nil)
  }

  @Test(arguments: [
    "", "2026-3-5", "2026-13-01", "2026-00-10", "2026-04-31", "2023-02-29", "1900-02-29", "2026-03-05T10",
    "٢٠٢٦-٠٣-٠٥",
    "2026-03-0x", "2026--3-05",
  ]) func `what is no day is not`(_ text: String) {
    #expect(Day(text) == nil)
  }

  @Test(
    arguments: [
      ("2031-06-10-vote.txt", "2031-06-10"), ("vote_20310610.md", "2031-06-10"),
      ("a.2031.06.10.txt", "2031-06-10"),
      ("001_2031_06_10_x", "2031-06-10"), ("71b6e568aa8a941a.txt", nil), ("120310610.txt", nil),
      ("2031-06.txt", nil),
      ("2031-13-10.txt", nil), ("20311310 20310610.txt", "2031-06-10"),
    ] as [(String, String?)])
  func `a day is found in a name`(_ name: String, _ day: String?) {
    #expect(Day.first(in: name) == day)
  }

  @Test(arguments: [
    ("2020-08-09", "9 Aug 2020"), ("2010-12", "Dec 2010"), ("2010", "2010"), ("201", "2010s"),
    ("2020-SU", "summer 2020"), ("2020-Q3", "third quarter of 2020"), ("XXXX-09", "Sep (year not stated)"),
    ("XXXX-09-17", "17 Sep (year not stated)"), ("XXXX-WXX-3", "a Wednesday (week not stated)"),
    ("2010-12/2012-08", "Dec 2010 – Aug 2012"), ("2020-08-09T14:30", "9 Aug 2020, 14:30"),
    ("2020-08-09TEV", "9 Aug 2020, evening"), ("PRESENT_REF", "PRESENT_REF"), ("2020-99", "2020-99"),
    ("", ""),
    ("XXXX-WXX-9", "XXXX-WXX-9"), ("/", "/"),
    ("XXXX-XX-XXTNI", "night (day not stated)"), ("XXXX-XX-XXT14:30", "14:30 (day not stated)"),
    ("XXXX-XX", "a month (not stated)"), ("XXXX-WXX", "a week (not stated)"),
    ("XXXX-WXX-WE", "a weekend (not stated)"), ("XXXX-WXX-3TEV", "a Wednesday (week not stated), evening"),
    ("XXXX-XX-05", "day 5 (month not stated)"), ("XXXX-SU", "summer (year not stated)"),
    ("XXXX", "a year (not stated)"), ("XXXX-99", "XXXX-99"),
    ("XXXX-04-08/XXXX-04-10", "8 Apr – 10 Apr (year not stated)"),
  ]) func `a value is told in words`(_ value: String, _ words: String) {
    #expect(DayWords.words(of: value) == words)
  }

  private func date(_ value: String?, _ earliest: String?, _ latest: String?, _ precision: String?) -> String?
  {
    EntryDate(
      value: value, earliest: earliest, latest: latest, precision: precision, basis: nil, reason: "",
      from: nil
    ).words
  }

  @Test func `a bound is told as one`() {
    #expect(date("2020-08-30", nil, "2020-08-30", "before") == "before 30 Aug 2020")
    #expect(date("2020-08-30", "2020-08-30", nil, "after") == "after 30 Aug 2020")
    #expect(date(nil, nil, "2020-08-30", nil) == "before 30 Aug 2020")
    #expect(date("2020-W35", "2020-08-24", "2020-08-30", "week") == "week of 24 Aug 2020")
    #expect(date(nil, "2020-08-24", "2020-09-02", "interval") == "24 Aug 2020 – 2 Sep 2020")
    #expect(date(nil, nil, nil, nil) == nil)
  }

  private func account(
    _ status: String, negated: Bool = false, certainty: String = "certain",
    claimant: NamedActor? = NamedActor(actor: "a", name: "Anna Petrova")
  ) -> Account {
    let words = Excerpt(start: 0, end: 4, text: "vote")
    return Account(
      place: DocumentName(uri: "file:///a.txt", index: 0), source: nil, publishedAt: nil,
      claimant: claimant, status: status, negated: negated,
      certainty: certainty, date: nil, trigger: words, evidence: words, event: "e")
  }

  @Test func `what did not happen is not told as happening`() {
    #expect(
      account("past", negated: true).reservations == ["according to Anna Petrova", "“vote” did not happen"])
    #expect(
      account("planned", negated: true, certainty: "possible").reservations
        == ["according to Anna Petrova", "planned", "“vote” not to happen", "possible"])
  }
  @Test func `what nobody named claims is told as a claim`() {
    #expect(
      account("past", certainty: "unstated", claimant: nil).reservations == ["according to somebody unnamed"])
    #expect(account("past", certainty: "unstated").reservations == ["according to Anna Petrova"])
    #expect(account("past", claimant: nil).reservations.isEmpty)
  }
}
