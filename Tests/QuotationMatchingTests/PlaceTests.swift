import Testing

/// Where a quotation is found, and where not.
@Suite struct PlaceTests {
  @Test func `every place is told, in order, the altered ones too`() throws {
    let text = "We will appeal. He said: “We will not appeal.” Then: we will appeal!"
    let found = try Compared("We will appeal", in: text)
    #expect(
      found.places == [
        .init(text: "We will appeal", differences: []),
        .init(text: "We will not appeal", differences: [" → not"]),
        .init(text: "we will appeal", differences: []),
      ])
  }

  @Test(arguments: [
    ("The president of the country said", "The chairman of the committee said."),
    ("The election was fair", "The result is clear, but the count was late."),
    ("We will appeal", "They waited until we were there."),
    ("appeal", "They appealed."),
    ("Nobody may lecture us about our laws", "Nobody may smoke in the room beside us, by law."),
  ]) func `other words of the same matter are not the quotation`(_ quotation: String, _ text: String) throws {
    #expect(try Compared(quotation, in: text).verdict == "notFound")
  }

  @Test func `one word is found as it is or not at all`() throws {
    #expect(try Compared("unfair", in: "It was unfair. Unfair it was.").places.count == 2)
  }

  @Test func `words at either end stand for as many of the text's sentence`() throws {
    let text = "All left. Today the election was fair and free. Nobody came."
    #expect(try Compared("Yesterday the election was fair", in: text).verdict == "Yesterday → Today")
    #expect(try Compared("He says: the election was fair and free", in: text).verdict == "He says → Today")
    #expect(try Compared("election was fair and free today", in: text).verdict == "today → ")
    #expect(try Compared("was fair and free. Somebody came.", in: text).verdict == "Somebody → Nobody")
  }

  @Test func `what is put between is one difference`() throws {
    let middle = "which had been prepared for months by a commission that nobody had ever chosen"
    let text = "The vote of last Sunday, \(middle), was neither free nor fair in any of the regions."
    let quotation = "The vote of last Sunday was neither free nor fair in any of the regions."
    #expect(try Compared(quotation, in: text).verdict == " → \(middle)")
    #expect(try Compared(text, in: quotation).verdict == "\(middle) → ")
  }

  @Test func `a text that repeats one word is done with`() throws {
    let text = Array(repeating: "no", count: 20_000).joined(separator: " ")
    #expect(try Compared("no no no", in: text).places.count == 6666)
    #expect(try Compared("no, no, yes, no", in: text).places.first?.differences == ["yes → "])
  }
}
