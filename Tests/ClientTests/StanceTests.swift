import Foundation
import Testing

@testable import TerminalClient

/// The forms in which `stance` prints.
@Suite struct `Stances at the terminal` {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let may = """
    TARSK, May 2, 2031. /VNA/. President Danil Orvan thanked Anna Petrova, “the mother of the country,” for her work.

    He did not recognise the election.

    """
  private static let june =
    "TARSK, June 2, 2031. /VNA/. President Danil Orvan condemned Anna Petrova over the vote.\n"

  private func stance(_ options: String...) throws -> Program.Outcome {
    let files = [try scratch.write("a é.txt", Self.may.utf8), try scratch.write("b.txt", Self.june.utf8)]
    return try Program.run(["stance"] + options + files)
  }

  @Test func `--table has a line a stance in columns`() throws {
    let lines = try stance("--table").lines
    #expect(lines.first?.split(separator: " ") == ["holder", "target", "act", "aspect", "time", "where"])
    let row = try #require(lines.first { $0.contains("criticise") })
    #expect(
      row.hasPrefix("  −−  Danil Orvan ") && row.contains(" Anna Petrova ") && row.hasSuffix("b.txt:1"),
      "\(row)")
    #expect(lines.count == 4, "\(lines)")
  }

  @Test func `--explain tells who decided and what speaks against it`() throws {
    let lines = try stance("--explain", "--target", "petrova").lines
    #expect(lines.contains("     decided by −− act:condemn  “condemned”  0.85"), "\(lines)")
    let all = try stance("--explain").lines
    let index = try #require(all.firstIndex { $0.contains("act:recognise") })
    #expect(all[index].hasPrefix("     decided by −− act:recognise  “recognise”"), "\(all)")
    #expect(all[index + 1].hasPrefix("                −− negation  “not”"), "\(all)")
    let against = try #require(all[index...].first { $0.hasPrefix("     against ") })
    #expect(against.hasPrefix("     against    ++ act:recognise  “recognise”"), "\(all)")
    #expect(all.contains { $0.contains("head:between") }, "the language model has a say: \(all)")
  }

  @Test func `--csv keeps to RFC 4180`() throws {
    let outcome = try stance("--csv", "--explain")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let rows = outcome.output.components(separatedBy: "\r\n")
    #expect(rows.last == "")
    #expect(rows.count == 5, "a head, three stances, nothing behind the last line end")
    #expect(rows[0].hasPrefix("file,line,holder,target,polarity,act,text,"))
    #expect(rows[0].hasSuffix(",id,decided_by,against"))
    let thanks = try #require(rows.first { $0.contains(",thank,") })
    #expect(
      thanks.contains(
        "a é.txt,1,Danil Orvan,Anna Petrova,1,thank,\"President Danil Orvan thanked Anna Petrova, “the"))
    let recognises = try #require(rows.first { $0.contains("act:recognise -2 ") })
    #expect(recognises.contains("a é.txt,3,") && recognises.contains("; negation -2 "), "\(recognises)")
    let cells = try stance("--csv", "--matrix").output.components(separatedBy: "\r\n")
    #expect(
      cells[0]
        == "holder,target,negative,neutral,positive,documents,mixed,copies_folded,holder_id,target_id,relations"
    )
    #expect(cells.contains { $0.hasPrefix("Danil Orvan,Anna Petrova,1,0,1,2,true,0,") }, "\(cells)")
  }

  @Test func `a field in need of it is put in marks`() {
    func line(_ fields: String?...) -> String { String(decoding: CSV.line(fields), as: UTF8.self) }
    #expect(line("a", nil, "", "ü") == "a,,,ü\r\n")
    #expect(line("a,b", "say \"no\"", "one\r\ntwo") == "\"a,b\",\"say \"\"no\"\"\",\"one\r\ntwo\"\r\n")
    #expect(line("a\u{1B}[31mb\u{7}", "tab\tbed") == "a[31mb,tab\tbed\r\n")
  }

  @Test func `--since tells what changed, and what no day decides`() throws {
    let outcome = try stance("--since", "2031-06-01", "--target", "Anna Petrova")
    #expect(outcome.lines.first == "  + ⇒ −   Danil Orvan → Anna Petrova", "\(outcome.output)")
    #expect(!outcome.output.contains("left out"))
    let rows = try stance("--since", "2031-06-01", "--csv").output.components(separatedBy: "\r\n")
    #expect(rows[0].hasPrefix("holder,target,target_kind,before,since,"))
    #expect(rows.contains { $0.hasPrefix("Danil Orvan,Anna Petrova,actor,1,-1,") }, "\(rows)")
    let undated = try scratch.write("c.txt", "President Danil Orvan thanked Anna Petrova.\n".utf8)
    let left = try Program.run(["stance", "--since", "2031-06-01", undated])
    #expect(left.lines.first == "no changes found")
    #expect(
      left.lines.last?.hasPrefix("1 stance left out, dated neither by the text nor by its publication: ")
        == true)
    let bare = try Program.run(["stance", "--since", "2031-06-01", "--csv", undated])
    #expect(bare.errors.contains("1 stance left out"))
  }

  @Test(arguments: [
    ["--csv", "--json"], ["--table", "--matrix"], ["--matrix", "--since", "2031-06-01"],
    ["--explain", "--table"],
  ]) func `what does not go together is refused`(_ options: [String]) throws {
    #expect(try Program.run(["stance"] + options + [Program.articles]).status == 64)
  }
}
