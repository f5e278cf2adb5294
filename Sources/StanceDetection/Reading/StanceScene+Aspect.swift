/// On which aspect of a contested election a stance is taken.
extension StanceScene {
  /// The aspect that the target's words tell, else the first that the words behind `cue` tell; nil where no election is the matter.
  func aspect(target: Range<Int>?, cue: Range<Int>, limit: Int) -> String? {
    guard isAboutElection else { return nil }
    var isContest = false
    if let target {
      for token in target.clamped(to: 0..<words.count).reversed() {
        if let aspect = aspect(at: token) { return aspect }
        if lists.aspect(words[token]) == "subject" { isContest = true }
      }
    }
    if let target, !target.contains(where: { mentionAt[$0] >= 0 }) { return isContest ? "conduct" : nil }
    var index = cue.upperBound
    while index < min(limit, cue.upperBound + 24), !isBoundary(index), words[index] != ".",
      words[index] != ","
    {
      if let aspect = aspect(at: index) { return aspect }
      index += 1
    }
    return isContest ? "conduct" : nil
  }

  private func aspect(at token: Int) -> String? {
    let word = words[token]
    guard let aspect = lists.aspect(word), aspect != "subject" else { return nil }
    switch word {
    case "fresh", "new", "repeat", "foreign", "free", "open":
      // “fresh elections”, not “fresh fruit”.
      let near = (token + 1)..<min(words.count, token + 4)
      return near.contains { lists.aspect(words[$0]) == "subject" } ? aspect : nil
    default: return aspect
    }
  }
}
