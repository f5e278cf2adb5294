import DocumentParsing

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
    if before > bounds.lowerBound, words[before] == "to" {
      before -= 1
      while before > bounds.lowerBound, isAdverb(before) { before -= 1 }
      let control = words[before]
      if lists.does(control, .refusal) {
        scope.negate(by: before)
      } else if lists.does(control, .plan) {
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
    return scope
  }

  private func readGroup(_ group: Range<Int>, _ scope: inout Scope) {
    for token in group {
      let word = words[token]
      if classes[token] == .neg || word == "neither" || word == "hardly" || word == "barely" {
        scope.negate(by: token)
      }
      // “no longer trusts”
      if word == "no", token + 1 < words.count, words[token + 1] == "longer" { scope.negate(by: token) }
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
