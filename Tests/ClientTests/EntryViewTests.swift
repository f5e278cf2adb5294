import NewsProtocol
import Testing

@testable import TerminalClient

/// What is told of entries, whatever the server finds in texts.
@Suite struct `Entries on a rail` {
  private func words(_ text: String) -> Excerpt { Excerpt(start: 0, end: text.utf8.count, text: text) }
  private let document = DocumentName(uri: "file:///a.txt", index: 0)

  private func account(_ text: String, _ status: String = "past", trigger: String? = nil) -> Account {
    Account(
      place: document, source: nil, publishedAt: nil, claimant: nil, status: status, negated: trigger != nil,
      certainty: "certain", date: nil, trigger: words(trigger ?? text), evidence: words(text),
      event: "e-" + text)
  }

  private func entry(
    _ id: String, _ title: String, _ date: EntryDate, _ accounts: [Account], links: [Link] = [],
    before: [String] = [], after: [String] = []
  ) -> Entry {
    Entry(
      id: id, type: "decision", date: date, title: title, place: nil, actors: [], accounts: accounts,
      agreement: accounts.count == 1 ? "single" : "disputed",
      differences: accounts.count == 1
        ? []
        : [
          Difference(
            field: "number", values: [.init(value: "12", accounts: [0]), .init(value: "20", accounts: [1])])
        ],
      before: before, after: after, links: links, importance: 1, confidence: 1)
  }

  private func date(_ day: String, basis: String = "own") -> EntryDate {
    EntryDate(
      value: day, earliest: day, latest: day, precision: "day", basis: basis, reason: "the text states it",
      from: PlacedExcerpt(place: DocumentName(uri: "file:///b.txt", index: 1), excerpt: words("8 June")))
  }
  private let none = EntryDate(
    value: nil, earliest: nil, latest: nil, precision: nil, basis: nil, reason: "the text gives no date",
    from: nil)

  private func lines(_ entries: [Entry], undated: [Entry] = [], isBrief: Bool = false) -> [String] {
    let page = Page(width: nil, hasColours: false)
    let provenance = Provenance(server: "", models: [:], lexicons: [:])
    TimelineView(page: page, places: Places(), isBrief: isBrief)
      .list(BuildTimeline.Result(entries: entries, undated: undated, provenance: provenance))
    return String(decoding: page.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `ties name the other entry and the words that say so`() {
    let cue = PlacedExcerpt(place: document, excerpt: words("in response to"))
    let shown = lines([
      entry("1", "The vote", date("2031-06-08"), [account("They voted.")], after: ["2", "3"]),
      entry(
        "2", "The ban", date("2031-06-09"), [account("They banned it.")],
        links: [
          Link(to: "1", relation: "inResponseTo", cue: cue), Link(to: "gone", relation: "follows", cue: cue),
        ], before: ["1", "3"]),
      entry("3", "The oath", date("2031-06-09"), [account("He swore.")]),
    ])
    #expect(
      shown.contains { $0.hasSuffix("in response to: The vote (8 Jun 2031)  “in response to”") }, "\(shown)")
    #expect(shown.contains { $0.hasSuffix("follows: one not printed here  “in response to”") }, "\(shown)")
    #expect(
      shown.contains { $0.hasSuffix("  comes before: The ban (9 Jun 2031); The oath (9 Jun 2031)") },
      "\(shown)")
    #expect(
      shown.contains { $0.hasSuffix("  comes after: The oath (9 Jun 2031)") },
      "what a link names is not repeated: \(shown)")
  }

  @Test func `a borrowed year says from where, and any date whose it is`() {
    let borrowed = lines([
      entry("1", "The vote", date("2031-06-08", basis: "borrowed"), [account("They voted.")])
    ])
    #expect(
      borrowed.contains {
        $0.contains("date: year borrowed from “8 June” file:///b.txt; the text states it")
      },
      "\(borrowed)")
    let given = lines([entry("1", "The vote", date("2031-06-08", basis: "given"), [account("They voted.")])])
    #expect(given.contains { $0.contains("date: the day given “8 June”") }, "\(given)")
  }

  @Test func `marks tell a plan and what did not happen from the rest`() {
    let shown = lines([
      entry("1", "The vote", date("2031-06-08"), [account("They voted.")]),
      entry("2", "The count", date("2031-06-08"), [account("They did not count.", trigger: "count")]),
      entry("3", "The oath", date("2031-06-08"), [account("He is to swear.", "planned")]),
      entry(
        "4", "The ball", date("2031-06-08"),
        [account("They danced."), account("Nobody did.", trigger: "did")]),
    ])
    #expect(
      shown.contains("  ●  8 Jun 2031  The vote") && shown.contains("  ●  8 Jun 2031  The ball"), "\(shown)")
    #expect(shown.contains("  ✕  8 Jun 2031  The count  “count” did not happen"), "\(shown)")
    #expect(shown.contains("  ○  8 Jun 2031  The oath  planned"), "\(shown)")
    #expect(
      shown.contains { $0.contains("Nobody did.") && $0.hasSuffix("(“did” did not happen)") }, "\(shown)")
    #expect(shown.last == "  ● told as happening or past  ○ planned or supposed  ✕ did not happen")
  }

  @Test func `differences stand on a line of their own`() {
    let shown = lines([entry("1", "The vote", date("2031-06-08"), [account("Twelve."), account("Twenty.")])])
    #expect(
      shown.contains { $0.contains("differs: number: 12 (file:///a.txt) / 20 (file:///a.txt)") }, "\(shown)")
    #expect(shown.contains { $0.contains("2 accounts, disputed") })
  }

  @Test func `what no text dates comes last by its reason, in short only counted`() {
    let open = [
      entry("1", "The vote", none, [account("They vote.")]), entry("2", "The ban", none, [account("A ban.")]),
    ]
    let dated = [entry("3", "The oath", date("2031-06-08"), [account("He swore.")])]
    let shown = lines(dated, undated: open)
    let reason = shown.firstIndex(of: "  No date: the text gives no date")
    #expect(reason != nil && shown.count { $0.contains("No date:") } == 1, "\(shown)")
    #expect(shown.suffix(from: reason ?? 0).contains("  ●  The vote"), "\(shown)")
    #expect(lines(dated, undated: open, isBrief: true).last == "  … and 2 happenings that no text dates")
  }
}
