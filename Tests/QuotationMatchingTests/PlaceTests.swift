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
    ("Он и мы победим", "Он и мы приехали."),
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

  @Test func `words outside quotation marks do not stand for words inside`() throws {
    let text = "She said: “We will not repeat the vote.” Nobody asked."
    #expect(try Compared("Surely we will not repeat the vote", in: text).verdict == "Surely → ")
    #expect(try Compared("We will not repeat the vote today", in: text).verdict == "today → ")
    #expect(try Compared("We shall not repeat the vote", in: text).verdict == "shall → will")
  }

  @Test func `a quotation of pages is exact, or altered by a word`() throws {
    var dice = SliceTests.Dice(state: 5)
    let stock = SliceTests.articles.joined(separator: " ").split(whereSeparator: \.isWhitespace).map(
      String.init
    )
    .filter { !$0.contains("[") && !$0.contains("…") && !$0.contains("...") && !$0.contains("\"") }
    let words = (0..<6000).map { _ in stock[Int.random(in: 0..<stock.count, using: &dice)] }
    let text = words.joined(separator: " ")
    #expect(try Compared(words[1000..<5500].joined(separator: " "), in: text).verdict == "exact")
    var changed = Array(words[1000..<5500])
    changed[2222] = "Zyxwv"
    let differences = try #require(
      try Compared(changed.joined(separator: " "), in: text).places.first?.differences)
    #expect(differences.count == 1 && differences[0].hasPrefix("Zyxwv → "))
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
