import Testing

/// Typography is no difference, words are: each case beside its near miss.
@Suite struct ToleranceTests {
  @Test(arguments: [
    // Quotation marks and apostrophes.
    ("\"We don't fear them\"", "“We don’t fear them,” he said.", "exact"),
    ("We don't fear them", "“We do not fear them,” he said.", "don't → do not"),
    ("the voters' rights", "It is the voters’ rights.", "exact"),
    ("«Мы не согласны»", "Он сказал: „Мы не согласны“.", "exact"),
    // Dashes and hyphens.
    ("a well-known fact - nothing else", "It is a well‑known fact — nothing else.", "exact"),
    ("from 2019-2020 on", "It was so from 2019–2020 on.", "exact"),
    ("it fell to -5 percent", "Growth, it fell to −5 percent.", "exact"),
    ("it fell to 5 percent", "Growth, it fell to −5 percent.", "5 → −5"),
    ("he has to resign by Friday", "He has to re-sign by Friday.", "resign → re-sign"),
    // Blanks and line ends.
    ("the election was fair", "the\u{00A0}election\n  was\r\nfair", "exact"),
    ("the elec\u{AD}tion was fair", "the election was \u{200B}fair", "exact"),
    ("10,000 people came", "About 10\u{202F}000 people came.", "exact"),
    ("some 10,000 people came", "Only some 10 000 people came.", "10,000 → 10 000"),
    ("10,000 people came", "About 11,000 people came.", "10,000 → 11,000"),
    // Case of the first letter.
    ("We will appeal", "He said we will appeal.", "exact"),
    ("we will appeal", "We will appeal.", "exact"),
    ("they polish the floor", "they Polish the floor", "polish → Polish"),
    ("The election was fair", "ELECTION NEWS: THE ELECTION WAS FAIR", "exact"),
    ("the election was fair", "the ELECTION was fair", "exact"),
    ("he told us the truth", "he told US the truth", "us → US"),
    ("Nato will act today", "NATO will act today.", "Nato → NATO"),
    ("élan is all we need", "Élan is all we need.", "exact"),
    // Punctuation.
    ("We will appeal!", "We will appeal, he said.", "exact"),
    ("We will, of course, appeal", "We will – of course – appeal.", "exact"),
    ("the U.S. will appeal", "the US will appeal", "exact"),
    ("it cost 3.5 million", "it cost 35 million", "3.5 → 35"),
    ("it rose by 5% in May", "it rose by 5 in May", "% → "),
    ("it cost €5 in May", "it cost $5 in May", "€ → $"),
    // Letters that are one however they are spelt.
    ("the café is open", "the cafe\u{301} is open", "exact"),
    ("the final office", "the ﬁnal oﬃce", "exact"),
    ("the café is open", "the cafe is open", "café → cafe"),
  ]) func `typography is no difference and words are`(_ quotation: String, _ text: String, _ verdict: String)
    throws
  {
    #expect(try Compared(quotation, in: text).verdict == verdict)
  }

  @Test(arguments: [
    ("We will … appeal", "We will, as we always said, appeal.", "exact"),
    ("We will ... appeal", "We will, as we always said, appeal.", "exact"),
    ("We will . . . appeal", "We will, as we always said, appeal.", "exact"),
    ("We will [...] appeal", "We will, as we always said, appeal.", "exact"),
    ("We will […] appeal", "We will appeal.", "exact"),
    ("We will appeal", "We will, as always, appeal.", " → as always"),
    ("We shall … appeal today", "We will, as always, appeal today.", "shall → will"),
    ("…we will appeal…", "Now we will appeal.", "exact"),
    ("[The minister] will appeal today", "He will appeal today.", "exact"),
    ("We told [the minister] to go", "We told Igor Valdane to go.", "exact"),
    ("We told [the minister] to go", "We told the minister to go.", "exact"),
    ("We told the minister to go home", "We told Igor Valdane to go home.", "the minister → Igor Valdane"),
    ("[W]e will appeal", "We will appeal.", "exact"),
    ("we will appeal today", "“[W]e will appeal today,” he wrote.", "exact"),
    ("we appeal[ed] to the court", "we appeal to the court", "exact"),
    ("We wil [sic] appeal", "We wil appeal.", "exact"),
    ("We will [unclosed appeal", "We will unclosed appeal.", "exact"),
    // Two sentences may be left out, not a page.
    (
      "We will … appeal today",
      "We will wait. \(Array(repeating: "x", count: 90).joined(separator: " ")). We appeal today.", "exact"
    ),
  ]) func `what the quotation leaves out or puts in brackets may be anything`(
    _ quotation: String, _ text: String, _ verdict: String
  ) throws { #expect(try Compared(quotation, in: text).verdict == verdict) }

  @Test func `an ellipsis does not reach over a page`() throws {
    let text = "We will wait. \(Array(repeating: "x", count: 400).joined(separator: " ")). We appeal today."
    #expect(try Compared("We will … appeal today", in: text).verdict != "exact")
  }

  @Test(arguments: [
    ("We will accept the result", "We will not accept the result.", " → not"),
    ("We will not accept the result", "We will accept the result.", "not → "),
    ("We can accept the result", "We can't accept the result.", "can → can't"),
    ("We will … accept the result", "We will not accept the result.", "… → not"),
    ("We … accept the result", "We don’t accept the result.", "… → don’t"),
    ("We [will] accept the result", "We never accept the result.", "[will] → never"),
    (
      "We will wait … and accept the result", "We will wait. They did not. We smile and accept the result.",
      "exact"
    ),
    ("Danil Orvan won the vote", "Danil Orlan won the vote.", "Orvan → Orlan"),
    ("All 12 stations were closed", "All 21 stations were closed.", "12 → 21"),
  ]) func `what turns the sense is always told`(_ quotation: String, _ text: String, _ verdict: String) throws
  {
    #expect(try Compared(quotation, in: text).verdict == verdict)
  }

  @Test(arguments: ["", " \n", "“…”", "—", "[...]", "[the minister]", "…!?"])
  func `without a word there is no quotation`(_ text: String) throws {
    #expect(try Compared(text, in: "We will appeal.").places.isEmpty)
  }
}
