import StanceDetection
import Testing
import TextModel
import TimeExpressions

/// Statements of many documents: which of them are counted.
@Suite struct CopyTests {
  /// A statement of one holder, target, side and act; `document` makes its id.
  static func statement(
    _ words: String, in document: Int = 0, time: String? = nil, published: CalendarDate? = nil
  )
    -> Statement
  {
    let relation = StanceRelation(
      id: "relation-\(document)", holder: .init(actor: "person-a", name: "Martin Orvan", mention: nil),
      target: .init(kind: .actor, actor: "person-b", name: "Elena Marsh", mention: nil), polarity: -1,
      probabilities: (0.8, 0.1, 0.1), confidence: 0.8, act: .criticise, basis: .speech, isExplicit: true,
      modality: .asserted, evidence: TextRange(0, 1), cue: nil, time: time, explanation: "")
    return Statement(relation: relation, document: document, words: words, published: published)
  }

  private static func counted(_ statements: [Statement]) -> Int {
    StanceMatrix(of: statements).cells.reduce(0) { $0 + $1.relations.count }
  }

  @Test(arguments: [
    // Words left out, in front, moved.
    ("Orvan on Tuesday criticised the mayor of the town", "Orvan criticised the mayor of the town", 1),
    ("TARSK — Orvan criticised the mayor", "Orvan criticised the mayor", 1),
    (
      "Orvan said on Tuesday that the mayor has failed the town",
      "The mayor has failed the town, Orvan said on Tuesday", 1
    ),
    ("“Don’t trust the mayor!”", "\"Don't trust the mayor\"", 1),
    // Something else is said.
    ("Orvan criticised the mayor over the fire", "Orvan criticised the mayor over the school", 2),
    ("Orvan criticised the mayor for 12 late trains", "Orvan criticised the mayor for 19 late trains", 2),
    ("The mayor has failed the town", "The town has lost patience with its mayor", 2),
    ("No", "No", 1),
    ("Criticised", "Rejected", 2),
  ])
  func `wordings are alike or not`(_ one: String, _ other: String, _ count: Int) {
    let both = [Self.statement(one), Self.statement(other, in: 1)]
    #expect(Self.counted(both) == count)
    #expect(Self.counted(both.reversed()) == count)
  }

  @Test(arguments: [
    ("2031-06-10", "2031-06-10", 1), ("2031-06-10", "2031-06-11", 2), ("2031-06-10", "2031-06", 1),
    ("2031-06-10", "2031-W24", 1), ("2031-06-10", "2031-W25", 2), ("2031-06-10", "2030", 2),
    ("XXXX-WXX-1", "XXXX-WXX-1", 1), ("XXXX-WXX-1", "XXXX-WXX-5", 2), ("2031-06-10T09:00", nil, 1),
    (nil, nil, 1),
  ])
  func `what is dated to different days is two`(_ one: String?, _ other: String?, _ count: Int) {
    let words = "Orvan criticised the mayor of the town for what she had said about the fire in the mill"
    #expect(
      Self.counted([Self.statement(words, time: one), Self.statement(words, in: 1, time: other)]) == count)
  }

  @Test(arguments: [(3, 1), (4, 2)]) func `a short sentence is reprinted within days`(
    _ days: Int, _ count: Int
  ) throws {
    let day = try #require(CalendarDate(2031, 6, 10))
    func pair(_ words: String) -> [Statement] {
      [
        Self.statement(words, published: day),
        Self.statement(words, in: 1, published: day.adding(days: days)),
      ]
    }
    #expect(Self.counted(pair("Orvan criticised the mayor")) == count)
    let long = "Orvan criticised the mayor of the town for what she had said about the fire"
    #expect(Self.counted(pair(long)) == 1)
  }

  @Test func `the order of the documents does not matter`() {
    // The short one is a copy of either long one, which are two.
    let short = Self.statement("Orvan criticised the mayor", in: 0)
    let fire = Self.statement("Orvan criticised the mayor for what she had said about the fire", in: 1)
    let school = Self.statement("Orvan criticised the mayor for closing the only school", in: 2)
    for order in [[short, fire, school], [fire, short, school], [school, fire, short]] {
      #expect(Self.counted(order) == 2)
    }
  }

  @Test func `thousands of statements of one pair are folded, not each compared with each`() {
    var statements: [Statement] = []
    for number in 0..<1000 {
      // A word of its own in every place but the common beginning.
      let own = (0..<12).map { "w\(number * 12 + $0)" }.joined(separator: " ")
      statements.append(Self.statement("Martin Orvan criticised Elena Marsh for \(own)", in: 2 * number))
      statements.append(
        Self.statement("On Tuesday Martin Orvan criticised Elena Marsh for \(own)", in: 2 * number + 1))
    }
    let cells = StanceMatrix(of: statements).cells
    #expect(cells.map(\.relations.count) == [1000])
    #expect(cells.map(\.copiesFolded) == [1000])
    #expect(cells.map(\.documents) == [2000])
  }
}
