import DocumentParsing
import QuoteExtraction
import TextModel

/// Whether what a verb says is so.
struct Scope {
  var isNegated = false
  var modality: StanceRelation.Modality = .asserted
  /// “must condemn”, “should support”: said of what ought to be, not of what is.
  var isObligation = false
  /// “has not accepted”: what is not done may yet be.
  var isPerfect = false
  /// Where the subject of the verb is looked for: before the verb that governs it.
  var subjectStart: Int
  /// Whether it is an infinitive or participle whose subject stands elsewhere and is not told here.
  var isDetached = false
  /// “no longer opposes”: the end of a stance is no opposite one.
  var isEnded: Bool = false
  /// The words that negate, and the one that says that it is not simply so.
  var negations: [Int] = []
  var modalityAt: Int?

  /// Takes in a word that negates.
  mutating func negate(by token: Int) {
    isNegated.toggle()
    negations.append(token)
  }

  /// Takes in a word that says that it is not simply so.
  mutating func bend(to modality: StanceRelation.Modality, by token: Int) {
    self.modality = modality
    modalityAt = token
  }
}

extension StanceScene {
  /// The scope of the verb at `verb`.
  func scope(of verb: Int, form: SpeechAct.Form, in bounds: Range<Int>) -> Scope {
    var start = groupStart(verb, lower: bounds.lowerBound)
    var scope = Scope(subjectStart: start)
    readGroup(start..<verb, &scope)
    var before = start - 1
    // What is planned may be read as a report of its own, which begins with “to”.
    if before >= bounds.lowerBound, before > 0, words[before] == "to" {
      before -= 1
      while before > bounds.lowerBound, isAdverb(before) { before -= 1 }
      let control = words[before]
      if lists.does(control, .refusal) {
        scope.negate(by: before)
      } else if lists.does(control, .plan) || isHeadlineSubject(before, of: verb) {
        scope.bend(to: .planned, by: before)
      } else if !lists.does(control, .deed) {
        scope.isDetached = true
      }
      start = groupStart(before, lower: bounds.lowerBound)
      readGroup(start..<before, &scope)
      scope.subjectStart = start
    } else if before >= bounds.lowerBound, form.rawValue == SpeechAct.Form.ing.rawValue,
      !(start..<verb).contains(where: { StanceScene.forms(ofBe: words[$0]) })
    {
      readParticiple(before, &scope, bounds)
    }
    readFrame(start, &scope, bounds)
    readTree(verb, &scope)
    return scope
  }

  /// What the tree knows of the scope of `verb` and the words beside it do not show.
  private func readTree(_ verb: Int, _ scope: inout Scope) {
    // “not only condemned”, “not yet”: “not only” negates nothing.
    let only = scope.negations.filter { $0 + 1 < words.count && words[$0 + 1] == "only" }
    for token in only { scope.negate(by: token) }
    if !only.isEmpty { scope.negations.removeAll { only.contains($0) } }
    for token in negations(of: verb) where !scope.negations.contains(token) && !only.contains(token) {
      scope.negate(by: token)
      scope.isPerfect =
        scope.isPerfect || children(of: verb).contains { ["has", "have", "had"].contains(words[$0]) }
    }
    // “demanded that Karsia |release| them”: what is asked for is not done.
    if isSought(verb) { scope.isObligation = true }
    if scope.modality == .asserted || scope.modality == .planned, let condition = condition(of: verb) {
      scope.bend(to: .conditional, by: condition)
      if words[condition] == "should" { scope.isObligation = false }
    }
    if scope.modality != .denied, let denial = denial(around: verb) { scope.bend(to: .denied, by: denial) }
  }

  /// Words that negate the verb at `verb` from farther off: “neither A nor B condemned”, “neither condemned |nor| praised”,
  /// “trust |neither| A nor B”.
  private func negations(of verb: Int) -> [Int] {
    var found: [Int] = []
    for child in children(of: verb) {
      // “has |not| yet recognised”, “not only” apart.
      if classes[child] == .neg, child < verb, verb - child < 5, child + 1 < words.count,
        words[child + 1] != "only"
      {
        found.append(child)
      }
      if words[child] == "nor", deprel(child) == "cc" { found.append(child) }
      guard ["nsubj", "obj", "iobj", "obl"].contains(deprel(child)) else { continue }
      let first = children(of: child).first ?? child
      if words[first] == "neither" || words[child] == "neither" { found.append(min(first, child)) }
      if child > 0, first == child, words[child - 1] == "neither" { found.append(child - 1) }
    }
    return found
  }

  /// Whether the verb at `verb` tells what somebody is asked, urged or warned to do.
  private func isSought(_ verb: Int) -> Bool {
    guard ["ccomp", "xcomp", "advcl"].contains(deprel(verb)), let governor = head(of: verb), governor < verb,
      !children(of: verb).contains(where: { ["whether", "if"].contains(words[$0]) }),
      children(of: verb).contains(where: { deprel($0) == "mark" && ["to", "that"].contains(words[$0]) })
        || deprel(verb) == "ccomp"
    else { return false }
    return lists.acts[words[governor]]?.contains {
      $0.act.partOfSpeech == .verb && [.demand, .appeal, .warn].contains($0.act.act)
    } ?? false
  }

  /// The word that makes the verb at `verb` conditional: “if” and “unless” before its clause or before one that hangs on it, and the
  /// verb before its subject in “should Karsia attack”.
  private func condition(of verb: Int) -> Int? {
    func opening(_ clause: Int) -> Int? {
      guard deprel(clause) == "advcl" else { return nil }
      let inner = children(of: clause)
      if let mark = inner.first(where: { ["if", "unless", "provided"].contains(words[$0]) && $0 < clause }) {
        return mark
      }
      let aux = inner.first { deprel($0) == "aux" && ["should", "had", "were"].contains(words[$0]) }
      let subject = inner.first { deprel($0).hasPrefix("nsubj") }
      guard let aux, let subject, aux < subject else { return nil }
      return aux
    }
    return opening(verb) ?? children(of: verb).lazy.compactMap(opening).first
  }

  /// The word that denies the report in which `verb` stands: “|denied| that the vote had been rigged”.
  private func denial(around verb: Int) -> Int? {
    guard quoteAt[verb] >= 0, quotes[quoteAt[verb]].form != .direct, let cue = quotes[quoteAt[verb]].cue
    else {
      return nil
    }
    let words = tokens(in: cue)
    guard words.upperBound <= verb else { return nil }
    return words.first { lists.does(self.words[$0], .denial) }
  }

  /// “|Northern Union| to impose sanctions”: a headline tells what will be.
  private func isHeadlineSubject(_ token: Int, of verb: Int) -> Bool {
    guard deprel(verb) == "acl", let noun = head(of: verb), deprel(noun) == "root",
      let placed = mention(at: noun)
    else { return false }
    return placed.tokens.contains(token)
  }

  private func readGroup(_ group: Range<Int>, _ scope: inout Scope) {
    for token in group {
      let word = words[token]
      if classes[token] == .neg || word == "neither" || word == "hardly" || word == "barely" {
        scope.negate(by: token)
      }
      // “no longer trusts”
      if word == "no", token + 1 < words.count, words[token + 1] == "longer" {
        scope.negate(by: token)
        scope.isEnded = true
      }
      if lists.does(word, .future) { scope.bend(to: .planned, by: token) }
      if lists.does(word, .condition) { scope.bend(to: .conditional, by: token) }
      if lists.does(word, .obligation) { scope.isObligation = true }
      if word == "never" { scope.isPerfect = false }
      if word == "has" || word == "have" || word == "had" { scope.isPerfect = true }
    }
  }

  /// “…, accusing Orsenia of fraud”: its subject is the main clause’s.
  private func readParticiple(_ before: Int, _ scope: inout Scope, _ bounds: Range<Int>) {
    guard words[before] == "," || classes[before] == .conj || words[before] == "while" else {
      scope.isDetached = true
      return
    }
    var index = before
    while index > bounds.lowerBound {
      if isKnownVerb(index) || (classes[index] == .aux && words[index] != "to") {
        scope.subjectStart = groupStart(index, lower: bounds.lowerBound)
        if subject(before: scope.subjectStart, in: bounds) != nil { return }
      }
      if isBoundary(index) { break }
      index -= 1
    }
    scope.subjectStart = before + 1
  }

  /// “If …”, “denied that …”, a question mark.
  private func readFrame(_ start: Int, _ scope: inout Scope, _ bounds: Range<Int>) {
    var index = start - 1
    var steps = 0
    while index >= bounds.lowerBound, steps < 25, !isBoundary(index) {
      let word = words[index]
      if word == "if" || word == "unless" || word == "whether" {
        scope.bend(to: word == "whether" ? .questioned : .conditional, by: index)
        break
      }
      // “denied that”, not “denied the claim and ruled out a repeat”
      if lists.does(word, .denial),
        !((index + 1)..<start).contains(where: {
          classes[$0] == .conj && words[$0] != "that"
        })
      {
        scope.bend(to: .denied, by: index)
        break
      }
      if word == "," || (classes[index] == .sub && word != "that") { break }
      index -= 1
      steps += 1
    }
    var end = start
    while end < bounds.upperBound, words[end] != "?", words[end] != ".", words[end] != "!" { end += 1 }
    if end < words.count, words[end] == "?" { scope.bend(to: .questioned, by: end) }
  }
}
