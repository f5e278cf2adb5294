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
        return next == "that" && before.hasSuffix("s") && verb.form == .base
      }
      if reading.words.isCapital(index - 1), verb.form == .base { return false }
    }
    return true
  }

  /// “was told”, “is expected”: the subject is not who speaks.
  func isPassive(_ verb: SayingVerb, _ index: Int) -> Bool {
    guard verb.form == .past || verb.form == .base else { return false }
    var place = index - 1
    while place >= sentence.lowerBound,
      reading.kind(place) == "adv" || reading.kind(place) == "neg" || reading.lower(place).hasSuffix("ly")
    {
      place -= 1
    }
    let be: Set = ["is", "are", "was", "were", "be", "been", "being", "'re", "'m", "am"]
    if be.contains(reading.lower(place)) { return true }
    if reading.lower(place) == "'s", reading.kind(place - 1) == "pron" {
      return verb.form == .past && !["said"].contains(verb.words[0])
    }
    return reading.lower(index + verb.words.count) == "by"
  }

  func isNegated(_ index: Int) -> Bool {
    for place in max(sentence.lowerBound, index - 3)..<max(index, sentence.lowerBound) {
      if reading.kind(place) == "neg" || reading.lower(place) == "never" { return true }
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
