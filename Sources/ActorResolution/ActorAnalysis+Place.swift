import TextModel

extension ActorAnalysis {
  /// Who is meant at the byte at `offset`: of several mentions that cover it the shortest, where none does one that ends there, as a
  /// cursor behind a word stands.
  public func mention(at offset: Int) -> (actor: Actor, mention: Mention)? {
    var best: (actor: Int, mention: Mention)?
    var before: (actor: Int, mention: Mention)?
    for (index, actor) in actors.enumerated() {
      for mention in actor.mentions {
        if mention.range.contains(offset), best.map({ mention.range.count < $0.mention.range.count }) ?? true
        {
          best = (index, mention)
        }
        if mention.range.end == offset, before.map({ mention.range.count < $0.mention.range.count }) ?? true {
          before = (index, mention)
        }
      }
    }
    return (best ?? before).map { (actors[$0.actor], $0.mention) }
  }
}
