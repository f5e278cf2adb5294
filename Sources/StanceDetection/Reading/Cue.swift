import DocumentParsing
import Lexicon

/// A speech act found in the text.
struct Cue {
  var act: SpeechAct
  var form: SpeechAct.Form
  /// From the first word to the last.
  var tokens: Range<Int>
  /// First word of the target where the phrase goes around it: “turned to |Orsenia for help”.
  var star: Int?
}

extension StanceScene {
  /// The longest speech act that begins at `token` and fits the words around it.
  func cue(at token: Int, in bounds: Range<Int>) -> Cue? { cues(at: token, in: bounds).first }

  /// The speech acts that begin at `token` and fit the words around it, the longest first; behind one that takes no side none.
  func cues(at token: Int, in bounds: Range<Int>) -> [Cue] {
    guard mentionAt[token] < 0, let entries = lists.acts[words[token]] else { return [] }
    var found: [Cue] = []
    for (act, form) in entries {
      guard
        let match = rest(of: act, from: token + 1, limit: bounds.upperBound)
          ?? governed(by: token, as: act, in: bounds)
      else { continue }
      let cue = Cue(act: act, form: form, tokens: token..<match.end, star: match.star)
      switch act.partOfSpeech {
      case .verb where !isVerb(token, form, lower: bounds.lowerBound): continue
      case .noun where !isNoun(token, lower: bounds.lowerBound): continue
      default: found.append(cue)
      }
      if act.polarity == 0 { break }
    }
    return found
  }

  /// “expressed its total rejection and strong |condemnation| of”: the noun of an act wherever it is the verb's object.
  private func governed(by verb: Int, as act: SpeechAct, in bounds: Range<Int>) -> (end: Int, star: Int?)? {
    guard act.partOfSpeech == .verb, act.rest.count == 1, lists.classes[act.rest[0]] == nil
    else { return nil }
    let found = children(of: verb).lazy.filter { self.deprel($0) == "obj" }.flatMap(joined).first {
      $0 > verb && bounds.contains($0)
        && act.matches(words[$0], at: 0)
    }
    // “gave no aid” is no aid.
    guard let found, !children(of: found).contains(where: { words[$0] == "no" }) else { return nil }
    return (found + 1, nil)
  }

  private func rest(of act: SpeechAct, from start: Int, limit: Int) -> (end: Int, star: Int?)? {
    var index = start
    var star: Int?
    for (place, word) in act.rest.enumerated() {
      if word == "*" {
        star = index
        continue
      }
      let isFree = place > 0 && act.rest[place - 1] == "*"
      // “expressed |their deep concern|”: a noun may have words before it, a particle may not.
      let isNoun = lists.classes[word] == nil || lists.classes[word] == .common
      let reach = isFree ? 9 : isNoun ? 6 : 1
      var found: Int?
      for step in 0..<reach where index + step < limit {
        let here = index + step
        if act.matches(words[here], at: place) {
          found = here
          break
        }
        if isFree ? isBoundary(here) || words[here] == "," : !fillsGap(here) && !joinsAdjectives(here) {
          break
        }
      }
      guard let found else { return nil }
      index = found + 1
    }
    return (index, star)
  }

  /// “massive |and| systematic violations”
  private func joinsAdjectives(_ token: Int) -> Bool {
    guard words[token] == "and", token > 0, token + 1 < words.count else { return false }
    return [token - 1, token + 1].allSatisfy {
      classes[$0] == nil && mentionAt[$0] < 0 && !isPunctuation($0) && lists.noun(words[$0]) == nil
        && lists.acts[words[$0]] == nil
    }
  }

  private func fillsGap(_ token: Int) -> Bool {
    if isPunctuation(token) || words[token] == "no" { return false }
    switch classes[token] {
    case .det, .poss, .num, .common, .adv, nil: return !isKnownVerb(token)
    default: return false
    }
  }

  private func isVerb(_ token: Int, _ form: SpeechAct.Form, lower: Int) -> Bool {
    // “a report |accusing| Orsenia”
    if document.tokens.upos[token] == "NOUN",
      children(of: token).contains(where: { deprel($0) == "nmod:poss" })
    {
      return false
    }
    if isTaggedVerb(token), form.contains(.ing), deprel(token) == "acl" || deprel(token) == "advcl" {
      return true
    }
    let start = groupStart(token, lower: lower)
    let hasAux = (start..<token).contains { classes[$0] == .aux }
    if token + 1 < words.count, words[token + 1] == "-" { return false }
    guard start > lower else { return hasAux || !form.isDisjoint(with: [.past, .ing]) }
    let before = start - 1
    if words[before] == "to" { return form.contains(.base) || hasAux }
    if classes[before] == .det, words[before] != "that", words[before] != "which", words[before] != "both" {
      return hasAux
    }
    if classes[before] == .poss || isGenitive(before) || words[before] == "-" { return false }
    if form.contains(.ing), form.rawValue == SpeechAct.Form.ing.rawValue {
      let be = (start..<token).contains { StanceScene.forms(ofBe: words[$0]) }
      return be || words[before] == "," || classes[before] == .conj || words[before] == "while"
    }
    if !form.isDisjoint(with: [.past, .participle]) {
      // “the condemned man” has a determiner, “by convicted felons” a preposition.
      // “to release |detained| protesters”: behind another verb a participle stands before its noun.
      if !hasAux, isGoverning(before, lower: lower) { return false }
      return classes[before] != .prep || hasAux || words[before] == "as" || isOfTime(before)
    }
    if hasAux { return true }
    // “threats and |blackmail|” joins two nouns.
    if classes[before] == .conj, before > lower, lists.noun(words[before - 1]) != nil {
      return form.contains(.third)
    }
    // “refused official |talks|”
    if isPartyNoun(before), before > lower, isKnownVerb(before - 1) { return false }
    if mentionAt[before] >= 0 || isPartyNoun(before) || isPunctuation(before) { return true }
    switch classes[before] {
    case .pron, .conj, .time: return true
    case .det: return true
    default: return false
    }
  }

  private func isGoverning(_ token: Int, lower: Int) -> Bool {
    guard mentionAt[token] < 0, classes[token] == nil, !isPunctuation(token), !isPartyNoun(token) else {
      return false
    }
    if isKnownVerb(token) || lists.does(words[token], .plan) { return true }
    let isVerb = lists.acts[words[token]]?.contains { $0.act.partOfSpeech == .verb } ?? false
    guard token > lower else { return false }
    return words[token - 1] == "to" || (isVerb && classes[token - 1] == .aux)
  }

  private func isOfTime(_ token: Int) -> Bool { words[token] == "on" ? false : classes[token] == .time }

  private func isNoun(_ token: Int, lower: Int) -> Bool {
    guard token > lower else { return true }
    let before = token - 1
    if isGenitive(before) { return true }
    return words[before] != "to" && classes[before] != .aux && classes[before] != .pron
  }

  /// Whether `word` is a form of “to be”.
  static func forms(ofBe word: String) -> Bool {
    switch word {
    case "is", "are", "was", "were", "be", "been", "being", "am", "'re", "'m": true
    default: false
    }
  }
}
