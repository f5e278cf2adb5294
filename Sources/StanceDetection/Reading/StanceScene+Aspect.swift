import Lexicon

/// On which aspect of a contested matter a stance is taken.
extension StanceScene {
  /// The aspect that the target's words tell, else the first that the words behind `cue` tell; nil where nothing contested is the matter.
  func aspect(target: Range<Int>?, cue: Range<Int>, limit: Int) -> String? {
    guard let profile = matter.profile else { return nil }
    var isContest = false
    if let target {
      for token in target.clamped(to: 0..<words.count).reversed() {
        if let aspect = aspect(at: token) { return aspect }
        if matter.isSubject(words[token]) { isContest = true }
      }
    }
    if let target, !target.contains(where: { mentionAt[$0] >= 0 }) {
      return isContest ? profile.general : nil
    }
    var index = cue.upperBound
    while index < min(limit, cue.upperBound + 24), !isBoundary(index), words[index] != ".",
      words[index] != ","
    {
      if let aspect = aspect(at: index) { return aspect }
      index += 1
    }
    return isContest ? profile.general : nil
  }

  /// The aspect of what ought to be done.
  var remedy: String? { matter.profile?.aspects.first { $0.affirmation == .need }?.id }

  private func aspect(at token: Int) -> String? {
    guard let aspect = matter.aspect(words[token]) else { return nil }
    guard matter.isBesideSubject(words[token]) else { return aspect.id }
    // “fresh elections”, not “fresh fruit”.
    let near = (token + 1)..<max(token + 1, min(words.count, token + 4))
    return near.contains { matter.isSubject(words[$0]) } ? aspect.id : nil
  }
}
