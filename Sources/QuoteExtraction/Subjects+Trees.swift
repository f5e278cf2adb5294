import DocumentParsing
import TextModel

/// Subjects as the tree of a sentence has them.
extension QuoteReading {
  /// The noun phrase that the tree has as the subject of the verb at `verb`, or of the one that it goes on with.
  func subjectInTree(of verb: Int) -> Range<Int>? {
    let columns = document.tokens
    guard columns.head.indices.contains(verb) else { return nil }
    func subject(of verb: Int) -> Int? {
      (max(0, verb - 40)..<verb).last {
        columns.head[$0] == verb && columns.deprel[$0]?.hasPrefix("nsubj") == true
      }
    }
    let first = columns.deprel[verb] == "conj" ? columns.head[verb] : nil
    return (subject(of: verb) ?? first.flatMap(subject)).flatMap(nounPhrase)
  }

  /// “Nobody”, “no party”: a subject of whom it is denied.
  func isNobody(_ phrase: Range<Int>) -> Bool {
    let word = lower(phrase.lowerBound)
    return ["nobody", "none", "nothing", "neither"].contains(word)
      || word == "no" && phrase.count > 1 && words.shape(phrase.lowerBound + 1) == .lower
  }

  /// What the relative pronoun at `place` stands for.
  func antecedent(of place: Int, floor: Int) -> Range<Int>? {
    var end = place
    if lower(end - 1) == "," { end -= 1 }
    guard floor < end else { return nil }
    let columns = document.tokens
    let clause = (place + 1..<min(count, place + 12)).first { columns.deprel[$0] == "acl:relcl" }
    if let noun = clause.flatMap({ columns.head[$0] }), (floor..<end).contains(noun),
      let whole = nounPhrase(headedBy: noun), whole.lowerBound >= floor
    {
      // “The lawyer Anna Brandt, who”: with the name behind it.
      let rest = whole.upperBound..<max(whole.upperBound, end)
      return rest.contains(where: isMark) ? whole.clamped(to: floor..<end) : whole.lowerBound..<end
    }
    guard let whole = phrase(endingAt: end, floor: floor) else { return nil }
    // “the publication of a report which confirmed”: the nearest noun, unless it is a name's own “of”.
    let link = whole.last { kind($0) == "prep" && $0 + 1 < whole.upperBound }
    return link.map { ($0 + 1)..<whole.upperBound } ?? whole
  }
}
