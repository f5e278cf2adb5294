import DocumentParsing
import TextModel

/// Verdicts under a verb of calling: “called the vote a farce”, “described the report as one-sided”.
extension VerdictRule {
  /// The draft of what something is called by `verdict` at `tokens`; the holder is whoever calls it so.
  func calling(_ verdict: StanceWords.Verdict, _ tokens: Range<Int>, sentence: Range<Int>) -> RelationDraft? {
    guard let (verb, object) = naming(by: tokens), suits(verdict.side, object),
      var target = scene.target(object, constraint: verdict.side == "actor" ? "actor" : "thing")
    else { return nil }
    let scope = scene.scope(
      of: verb, form: scene.words[verb].hasSuffix("ing") ? .ing : .past,
      in: scene.bounds(of: verb, sentence: sentence))
    // “did not call it fair” and “refused to call it fair” say less than the verdict.
    guard !scope.isNegated, !scope.isObligation, !scope.isDetached, scope.modality == .asserted else {
      return nil
    }
    if verdict.side == "claim" { target.kind = .claim }
    var voice = scene.voice(at: verb)
    let holders = scene.doers(of: verb).flatMap { scene.holders($0, speaker: voice.speaker) }
    guard let holder = holders.first else { return nil }
    (voice.reportedBy, voice.onBehalfOf, voice.quote) = ActRule(scene: scene).frame(verb, holder)
    voice.speaker = holder
    return draft(verdict, tokens, target, object, verdict.polarity, said: voice)
  }

  /// The verb by which something is called what `words` say, and what is called so.
  private func naming(by words: Range<Int>) -> (verb: Int, object: NounPhrase)? {
    var token = words.upperBound - 1
    for _ in 0..<3 {
      guard let next = scene.head(of: token) else { return nil }
      let isAs = scene.children(of: token).contains { scene.words[$0] == "as" && scene.deprel($0) == "case" }
      if scene.deprel(token) == "xcomp" || isAs {
        guard scene.lists.does(scene.words[next], .calling),
          let object = scene.children(of: next).first(where: { scene.deprel($0) == "obj" }),
          let named = scene.phrase(headedBy: object)
        else { return nil }
        return (next, named)
      }
      // “called it a |fraudulent| vote”
      guard ["amod", "conj"].contains(scene.deprel(token)) else { return nil }
      token = next
    }
    return nil
  }
}
