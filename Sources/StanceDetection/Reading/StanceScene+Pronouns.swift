import ActorResolution
import DocumentParsing
import Lexicon

/// Whom a pronoun means as the target of a stance, where the resolution of actors left it open.
extension StanceScene {
  /// Words that are looked back over for whom a pronoun means.
  private static let reach = 60

  /// The phrases that the pronoun at `token` stands for, the speaker of its words apart; none where it cannot be told.
  ///
  /// A state or body for “it”, several joined for “them”, a person for “him” and “her”: the nearest subject before, else the nearest
  /// mention that is not `holder`.
  func referents(of token: Int, besides holder: String?) -> [NounPhrase] {
    guard document.tokens.upos[token] == "PRON" else { return [] }
    let before = (max(0, token - StanceScene.reach)..<token).reversed().filter { sameVoice($0, token) }
    switch words[token] {
    case "him", "her":
      let other = words[token] == "him" ? "f" : "m"
      return near(before, holder) { $0.kind == .person && gender(of: $0) != other }
    case "it":
      // “accepted |the plan|, Orsenia rejected it”
      let thing = before.prefix { ![".", "!", "?"].contains(words[$0]) }.first {
        deprel($0) == "obj" && document.tokens.upos[$0] == "NOUN" && mentionAt[$0] < 0
          && AspectWords.singular(words[$0]) == words[$0]
      }
      if let thing, let phrase = phrase(headedBy: thing) { return [phrase] }
      return near(before, holder) { $0.kind != .person && $0.kind != .group }
    case "them":
      for place in before where ["nsubj", "nsubj:pass", "obj"].contains(deprel(place)) {
        let all = joined(place).compactMap { phrase(headedBy: $0) }.filter { $0.mention != nil }
        if all.count > 1, !all.contains(where: { id(of: $0) == holder }) { return all }
      }
      return []
    default: return []
    }
  }

  /// What the first of a person's names tells, where it does.
  private func gender(of actor: Actor) -> String? {
    actor.name.split(separator: " ").first.flatMap { lists.genders[$0.lowercased()] }
  }

  private func near(_ places: [Int], _ holder: String?, _ fits: (Actor) -> Bool) -> [NounPhrase] {
    func phrase(at place: Int) -> NounPhrase? {
      guard let placed = mention(at: place), placed.tokens.lowerBound == place, placed.form == .name,
        fits(actors.actors[placed.actor]), actors.actors[placed.actor].id != holder
      else { return nil }
      return NounPhrase(
        tokens: placed.tokens, head: placed.tokens.upperBound - 1, mention: mentionAt[place],
        end: placed.tokens.upperBound)
    }
    // In its own sentence the nearest, in those before the subject.
    let stop =
      places.first { document.tokens.upos[$0] == "PUNCT" && [".", "!", "?"].contains(words[$0]) } ?? -1
    let own = places.first { $0 > stop && phrase(at: $0) != nil }
    let subject = own ?? places.first { deprel($0).hasPrefix("nsubj") && phrase(at: $0) != nil }
    return (subject ?? places.first { phrase(at: $0) != nil }).flatMap { phrase(at: $0) }.map { [$0] } ?? []
  }

  private func id(of phrase: NounPhrase) -> String? {
    phrase.mention.map { actors.actors[mentions[$0].actor].id }
  }

  /// Whether both stand in the same quote, or the first in nobody's.
  private func sameVoice(_ place: Int, _ token: Int) -> Bool {
    quoteAt[place] == quoteAt[token] || quoteAt[place] < 0
  }
}
