import ActorResolution
import DocumentParsing
import TextModel

extension SentenceCues {
  func isVerb(_ verb: SayingVerb, _ index: Int) -> Bool {
    guard reading.words.shape(index) == .lower else { return false }
    // “regarding”, “following”: prepositions by now.
    if verb.form == .gerund, reading.kind(index) == "prep" { return false }
    let before = reading.lower(index - 1)
    let kind = reading.kind(index - 1)
    if index == sentence.lowerBound { return verb.form == .gerund }
    if ["who", "which", "that"].contains(before), verb.form != .base { return true }
    if before == "and", verb.form == .present, verb.frames.contains(reading.lower(index + verb.words.count)) {
      return true
    }
    if kind == "det" || kind == "poss" || before == "'s" || kind == "prep" && verb.form != .gerund {
      // “this said” and “the claim” are nouns; “the EU's said” is none of ours.
      if !(["all", "both", "many", "some", "few", "others", "several", "most", "this", "that"].contains(
        before) && !verb.isNounToo)
      {
        return ["on", "off", "out"].contains(before) && verb.form == .past ? true : false
      }
    }
    if verb.isNounToo {
      guard
        kind == "pron" || kind == "aux" || reading.words.isCapital(index - 1) || kind == "adv"
          || before == "who"
      else {
        let next = reading.lower(index + verb.words.count)
        // “The mission notes that”, “the ministry demands that”.
        if next == "that", verb.form == .present, reading.words.shape(index - 1) == .lower,
          kind.isEmpty || kind == "common", !before.hasSuffix("s")
        {
          return true
        }
        return next == "that" && before.hasSuffix("s") && verb.form == .base
      }
      if reading.words.isCapital(index - 1), verb.form == .base { return false }
    }
    return true
  }

  private static let be: Set = ["is", "are", "was", "were", "be", "been", "being", "'re", "'m", "am"]

  /// “was told”, “is expected”: the subject is not who speaks.
  func isPassive(_ verb: SayingVerb, _ index: Int) -> Bool {
    guard verb.form == .past || verb.form == .base else { return false }
    var place = index - 1
    while place >= sentence.lowerBound,
      reading.kind(place) == "adv" || reading.kind(place) == "neg" || reading.lower(place).hasSuffix("ly")
    {
      place -= 1
    }
    if SentenceCues.be.contains(reading.lower(place)) { return true }
    if reading.lower(place) == "'s", reading.kind(place - 1) == "pron" {
      return verb.form == .past && !["said"].contains(verb.words[0])
    }
    return reading.lower(index + verb.words.count) == "by"
  }

  /// “would consider”, “will recognise”: nothing has been said or done yet.
  func isModal(_ index: Int) -> Bool {
    var place = index - 1
    while place >= sentence.lowerBound, reading.kind(place) == "adv" || reading.lower(place).hasSuffix("ly") {
      place -= 1
    }
    return [
      "will", "would", "could", "can", "may", "might", "must", "should", "shall", "'ll", "’ll", "'d",
    ].contains(reading.lower(place))
  }

  /// “If the court rejects the complaint”: whether the verb at `index` stands in a condition.
  func isConditional(_ index: Int) -> Bool {
    var place = index - 1
    while place >= sentence.lowerBound, index - place < 14, !reading.isQuoted(place) {
      let word = reading.lower(place)
      if word == "if" || word == "unless" { return true }
      if [",", ";", ":", "that", "and", "but"].contains(word) { return false }
      place -= 1
    }
    return false
  }

  func isNegated(_ index: Int) -> Bool {
    if isBehindNor(index) { return true }
    for place in max(sentence.lowerBound, index - 3)..<max(index, sentence.lowerBound) {
      if reading.kind(place) == "neg" || reading.lower(place) == "never" { return true }
    }
    return false
  }

  /// “Nor has it ruled out doing so”.
  private func isBehindNor(_ index: Int) -> Bool {
    var place = index - 1
    while place >= sentence.lowerBound, index - place < 8 {
      if ["nor", "neither"].contains(reading.lower(place)) { return reading.kind(place + 1) == "aux" }
      if reading.isMark(place) { return false }
      place -= 1
    }
    return false
  }

  func isInfinitive(_ index: Int) -> Bool {
    var place = index - 1
    if reading.lower(place).hasSuffix("ly") || reading.lower(place) == "also" { place -= 1 }
    return reading.lower(place) == "to"
  }

  func continues(_ index: Int) -> Bool {
    ["on", "went", "continued", "began", "proceeded", "hastened", "goes", "rushed"].contains(
      reading.lower(index - 2))
  }
}
