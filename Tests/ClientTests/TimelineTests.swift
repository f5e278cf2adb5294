import Foundation
import NewsProtocol
import Testing

@testable import TerminalClient

/// The forms in which `timeline` prints.
@Suite struct `Timelines at the terminal` {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let vote = """
    TARSK, June 10, 2031. /VNA/. The presidential election in Velmora was held on 8 June 2031.

    President Danil Orvan will visit Karsia on 1 July 2031.

    """
  private static let review = """
    LONDEL, June 12, 2031. /ONA/. Observers watched the presidential election in Velmora on 8 June 2031.

    “The police detained forty people in Tarsk on 9 June 2031,” Anna Petrova said.

    """

  private func timeline(_ options: String...) throws -> Program.Outcome {
    let files = [try scratch.write("a é.txt", Self.vote.utf8), try scratch.write("b.txt", Self.review.utf8)]
    return try Program.run(["timeline"] + options + files)
  }

  @Test func `entries hang on a rail by year and month, with place and words`() throws {
    let outcome = try timeline()
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.lines
    #expect(Array(lines.prefix(2)) == ["  2031", "  ├─ Jun"], "\(lines)")
    let election = try #require(lines.firstIndex { $0.hasPrefix("  ●  8 Jun 2031 ") })
    let month = try #require(lines.firstIndex { $0 == "  ├─ Jul" })
    let visit = try #require(lines.firstIndex { $0.hasPrefix("  ○  1 Jul 2031 ") })
    #expect(election < month && month < visit, "\(lines)")
    #expect(lines[visit].hasSuffix("  planned"), "a plan is told as one: \(lines[visit])")
    #expect(lines[election...month].contains { $0.contains("a é.txt:1") }, "\(lines)")
    #expect(lines.contains { $0.contains("date: own words “8 June 2031”") }, "\(lines)")
  }

  @Test func `a claim is told with its claimant`() throws {
    let lines = try timeline("--from", "2031-06-09", "--to", "2031-06-09").lines
    let claim = try #require(lines.first { $0.hasPrefix("  ●  9 Jun 2031 ") }, "\(lines)")
    #expect(claim.hasSuffix("  according to Anna Petrova"), "\(claim)")
    #expect(!lines.contains { $0.contains("8 Jun 2031") || $0.contains("1 Jul 2031") }, "\(lines)")
  }

  @Test func `options choose what is printed`() throws {
    let planned = try timeline("--status", "planned").lines
    #expect(planned.contains { $0.contains("1 Jul 2031") } && !planned.contains { $0.contains("8 Jun 2031") })
    let elections = try timeline("--type", "election", "--order", "importance").lines
    #expect(elections.first?.hasPrefix("  ●  8 Jun 2031 ") == true, "no month stands above: \(elections)")
    #expect(elections.contains { $0.contains("importance 1.0") }, "\(elections)")
    #expect(try timeline("--days", "1").lines.count { $0.hasPrefix("  ●  ") || $0.hasPrefix("  ○  ") } >= 1)
    #expect(try timeline("--actor", "Nobody At All").lines == ["no happenings found"])
  }

  @Test func `--csv has a row an account`() throws {
    let outcome = try timeline("--csv")
    let rows = outcome.output.components(separatedBy: "\r\n")
    #expect(
      rows[0]
        == "date,earliest,latest,type,title,file,line,text,claimant,status,negated,certainty,agreement,differences,"
        + "actors,place,precision,basis,reason,date_words,date_file,account_date,trigger,source,published,links,"
        + "importance,confidence,entry,event")
    let election = rows.filter { $0.hasPrefix("2031-06-08,2031-06-08,2031-06-08,election,") }
    #expect(
      Set(election.map { $0.contains("a é.txt,1,") }) == [true, false], "an account of each text: \(rows)")
    #expect(rows.contains { $0.contains(",Anna Petrova,past,false,") }, "\(rows)")
    #expect(rows.last == "" && outcome.errors.isEmpty)
  }

  @Test(
    arguments: [
      (["--from", "2012-13-45"], "--from wants a day such as 2026-03-05, not ‘2012-13-45’"),
      (["--to", "2031-02-29"], "--to wants a day"),
      (["--from", "2031-06-02", "--to", "2031-06-01"], "--to lies before --from"),
      (["--limit", "0"], "--limit wants 1 or more"), (["--days=-1"], "--days wants 1 or more"),
      (["--status", "maybe"], "'planned'"), (["--order", "size"], "'importance'"),
      (["--csv", "--json"], "two ways to print the same"),
      (["--published", "2031-02-30"], "--published wants a day such as 2026-03-05, or FILE=2026-03-05"),
      (["--published", "c.txt=2031-06-01"], "--published names ‘c.txt’, which is none of the files"),
    ] as [([String], String)])
  func `what cannot be meant is refused and the remedy told`(_ options: [String], _ remedy: String) throws {
    let outcome = try Program.run(["timeline"] + options + [Program.articles])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(remedy), "\(outcome.errors)")
  }

  @Test func `a text is dated by its name or by what is typed`() throws {
    let words = "Velmora held a presidential election on Sunday.\n"
    let named = try scratch.write("20310610-vote.txt", words.utf8)
    let other = try scratch.write("other.txt", words.utf8)
    func dates(_ options: String...) throws -> [String] {
      try Program.run(["timeline", "--csv"] + options + [named, other]).output.components(separatedBy: "\r\n")
        .dropFirst().compactMap {
          $0.split(separator: ",", omittingEmptySubsequences: false).first.map(String.init)
        }
        .filter { !$0.isEmpty }
    }
    #expect(try dates() == [])
    #expect(try dates("--dated-names") == ["2031-06-08"])
    #expect(
      try dates("--dated-names", "--published", "other.txt=2031-06-17") == ["2031-06-08", "2031-06-15"])
    #expect(
      try dates("--published", "2031-06-24", "--published", "other.txt=2031-06-17") == [
        "2031-06-15", "2031-06-22",
      ])
  }

  @Test func `a text in another language is told of, and the others are read`() throws {
    let foreign = try scratch.write(
      "ru.txt", "Президентские выборы в Вельморе состоялись в воскресенье, сообщили наблюдатели.\n".utf8)
    let outcome = try Program.run(["timeline", foreign, try scratch.write("a.txt", Self.vote.utf8)])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("ru.txt: ") && !outcome.errors.contains("a.txt"), "\(outcome.errors)")
    #expect(outcome.output.contains("8 Jun 2031"))
    #expect(
      try Program.run(["timeline", try scratch.write("empty.txt", [])]).lines == ["no happenings found"])
  }

  @Test func `a step of a procedure is told with its entry`() throws {
    let outcome = try Program.run(["positions", Program.articles])
    let steps = try #require(outcome.output.range(of: "  Steps\n").map { outcome.output[$0.upperBound...] })
    let first = try #require(steps.split(separator: "\n").first)
    #expect(first.hasPrefix("    invited  before 10 Jun 2031  Velmora accredited"), "\(first)")
  }
}
