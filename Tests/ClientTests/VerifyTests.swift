import Testing

/// `verify`, `actors`, and whom somebody speaks for.
@Suite struct `Quotations and actors` {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let article = """
    TARSK, March 4. /VNA/. Velmoran Foreign Ministry spokeswoman Irena Kostal said: “We will not repeat the vote.”

    Turnout was high.

    """

  private func verify(_ quotation: String) throws -> Program.Outcome {
    let path = try scratch.write("a.txt", Self.article.utf8)
    return try Program.run(["verify", quotation, path])
  }

  @Test func `an exact quotation ends with 0 and tells who says it for whom`() throws {
    let outcome = try verify("\"we will not repeat … vote\"")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lines.first?.hasPrefix("exact  Irena Kostal  for ") == true, "\(outcome.output)")
    let place = try #require(outcome.lines.dropFirst().first)
    #expect(place.hasPrefix("  │ We will not repeat the vote  ") && place.hasSuffix("/a.txt:1"))
    #expect(outcome.lines.last == "exact  in 1 place")
  }

  @Test func `an altered one ends with 1 and tells each difference`() throws {
    let outcome = try verify("Surely we will repeat this vote")
    #expect(outcome.status == 1)
    #expect(
      outcome.lines.dropFirst(2).dropLast() == [
        "    the text does not have “Surely”", "    left out is “not”",
        "    quoted “this”  the text has “the”",
      ], "\(outcome.output)")
    #expect(outcome.lines.last == "altered  in 1 place")
  }

  @Test func `what the text says itself has no speaker`() throws {
    let outcome = try verify("turnout was high")
    #expect(outcome.status == 0)
    #expect(outcome.lines.first == "exact  nobody: the text's own voice")
  }

  @Test func `one that is not there ends with 1`() throws {
    let outcome = try verify("Nobody came")
    #expect(outcome.status == 1)
    #expect(outcome.lines == ["not found"])
    #expect(outcome.errors.isEmpty)
  }

  @Test func `a quotation without a word is refused with a hint`() throws {
    let outcome = try verify("“…”")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("there is no word in the quotation"))
    #expect(outcome.output.isEmpty)
  }

  @Test func `one text of very many is found, and a bad file is told`() throws {
    for index in 100..<200 { try scratch.write("\(index).txt", "Nothing of the kind \(index).\n".utf8) }
    try scratch.write("150.txt", "It was said that nobody may lecture us.\n".utf8)
    #expect(try Program.run(["verify", "nobody may lecture us", scratch.path]).status == 0)
    try scratch.write("bad.txt", [0xFF])
    let outcome = try Program.run(["verify", "nobody may lecture us", scratch.path])
    #expect(outcome.status == 65)
    #expect(outcome.output.contains("150.txt:1"))
  }

  @Test func `quotes tell for whom somebody speaks`() throws {
    let path = try scratch.write("a.txt", Self.article.utf8)
    let outcome = try Program.run(["quotes", path])
    #expect(outcome.lines.first?.contains("Irena Kostal for ") == true, "\(outcome.output)")
    #expect(try Program.run(["quotes", "--speaker", "kostal", path]).output == outcome.output)
    #expect(try Program.run(["quotes", "--speaker", "Nobody", path]).output == "no quotes found\n")
  }

  @Test func `actors are listed with kind, aliases, mentions and id`() throws {
    let outcome = try Program.run(["actors", "--query", "orvan", Program.articles])
    #expect(outcome.status == 0)
    let line = try #require(outcome.lines.first { $0.hasPrefix("Danil Orvan") })
    for part in ["person", "mentions in ", "also ", "person-"] { #expect(line.contains(part), "\(line)") }
    #expect(
      try Program.run(["actors", "--query", "Nobody At All", Program.articles]).output == "nobody found\n")
  }
}
