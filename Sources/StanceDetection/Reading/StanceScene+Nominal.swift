import DocumentParsing
import TextModel

/// Who does what a noun names.
extension StanceScene {
  /// The parties that do the act of `cue`, whose noun is at `noun`, by its tree; none where it does not tell.
  func agents(of noun: Int, in cue: Cue, speaker: StanceRelation.Party?) -> [StanceRelation.Party] {
    let phrase = phrase(headedBy: noun)
    if let possessor = phrase?.possessor { return sharing(possessor).map(party) }
    func holders(_ phrases: [NounPhrase]) -> [StanceRelation.Party] {
      phrases.flatMap { self.holders($0, speaker: speaker) }
    }
    let verb = head(of: noun)
    let isOblique = deprel(noun).hasPrefix("obl")
    if let owner = children(of: noun).first(where: { deprel($0) == "nmod:poss" }) {
      // “the miners’ protest”
      if classes[owner] != .poss { return holders(joined(owner).compactMap { self.phrase(headedBy: $0) }) }
      // “Despite its criticism of Orvan, |Orsenia| invited …”
      let isOther = !["my", "our", "your"].contains(words[owner])
      return isOther && isOblique ? verb.map { holders(doers(of: $0)) } ?? [] : []
    }
    // “the rejection of the plan |by Karsia|”
    if let by = phrase?.attachments.first(where: { $0.preposition == "by" }) {
      return [party(ofMention: by.mention)]
    }
    guard let verb else { return [] }
    // “walked out |in protest| at”, not “in recognition of”
    if isOblique, cue.act.basis != .action, cue.act.act != .affirm,
      children(of: noun).contains(where: { words[$0] == "in" && deprel($0) == "case" })
    {
      return holders(doers(of: verb))
    }
    // “Praise for her |came from Orsenia|”
    if deprel(noun) == "nsubj", lists.does(words[verb], .coming),
      let source = children(of: verb).first(where: { host in
        deprel(host).hasPrefix("obl") && children(of: host).contains { words[$0] == "from" }
      })
    {
      return holders(joined(source).compactMap { self.phrase(headedBy: $0) })
    }
    return []
  }
}
