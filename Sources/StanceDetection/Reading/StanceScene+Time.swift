import DocumentParsing
import QuoteExtraction
import TextModel
import TimeExpressions

/// When a stance was taken.
extension StanceScene {
  /// The one time named in the clause of the cue of `draft`, else in the clause that says who said it.
  func time(of draft: RelationDraft, sentence: Range<Int>) -> String? {
    // “must stop it |today|” dates what is asked for.
    if !draft.decider.hasPrefix("demand:"),
      let own = time(of: draft.cue, act: draft.basis, in: sentence, target: draft.target)
    {
      return own
    }
    let token = draft.cue.lowerBound
    guard draft.reportedBy.isEmpty, quoteAt[token] >= 0, let cue = quotes[quoteAt[token]].cue else {
      return nil
    }
    let saying = tokens(in: cue)
    guard !saying.isEmpty, saying.lowerBound >= sentence.lowerBound, saying.upperBound <= sentence.upperBound
    else { return nil }
    return time(of: saying, act: .action, in: sentence)
  }

  private func time(
    of cue: Range<Int>, act: StanceRelation.Basis, in sentence: Range<Int>,
    target: StanceRelation.Target? = nil
  ) -> String? {
    let reach = range(sentence)
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle].range.start < reach.start { low = middle + 1 } else { high = middle }
    }
    var found: String?
    while low < times.count, times[low].range.end <= reach.end {
      let time = times[low]
      low += 1
      // “now” is no time of its own.
      guard time.kind == .date || time.kind == .time, !time.value.hasSuffix("_REF") else { continue }
      let place = tokens(in: time.range)
      guard isBound(place, to: cue, act, sentence), !dates(place, target, besides: cue) else { continue }
      if found != nil, found != time.value { return nil }
      found = time.value
    }
    return found
  }

  /// Whether nothing between time and cue begins another clause: not “denied it and said the court would rule |by July 1|”.
  private func isBound(
    _ time: Range<Int>, to cue: Range<Int>, _ act: StanceRelation.Basis, _ sentence: Range<Int>
  ) -> Bool {
    guard !time.isEmpty, !isOfAnother(time, than: cue) else { return false }
    // “expelled its founder, Orel, |on Sunday|”
    if time.lowerBound > 0, words[time.lowerBound - 1] == "on", let (host, relation) = host(of: time),
      cue.contains(host), relation.hasPrefix("obl")
    {
      return true
    }
    // “the |June| election”, “the |March| result” dates the election, the result.
    if let (host, relation) = host(of: time), host >= time.upperBound,
      ["compound", "nmod", "amod"].contains(relation)
    {
      return false
    }
    let next = time.upperBound
    if next < sentence.upperBound, mentionAt[next] < 0, classes[next] == nil, !isPunctuation(next),
      !looksLikeVerb(next), !isAdverb(next), lists.acts[words[next]] == nil
    {
      return false
    }
    let isFronted = time.upperBound <= cue.lowerBound && opens(time.lowerBound, sentence)
    let low = min(cue.upperBound, time.upperBound)
    let high = max(cue.lowerBound, time.lowerBound)
    guard low < high else { return time.overlaps(cue) || low == high }
    guard high - low < 60 else { return false }
    var past = low
    for token in low..<high where token >= past {
      let word = words[token]
      if let end = asideEnd(startingAt: token, limit: high) {
        past = end
        continue
      }
      if isBoundary(token) || classes[token] == .sub || word == "that" || word == "who" { return false }
      if word == ",", !isFronted { return false }
      if word == "to", act == .speech, token + 1 < words.count, classes[token + 1] == nil,
        mentionAt[token + 1] < 0
      {
        return false
      }
      if isKnownVerb(token)
        || (lists.sayings.contains(word) && classes[token] == nil && words[token - 1] != "to"
          && lists.noun(word) == nil)
      {
        return false
      }
      if lists.does(word, .clauseBreak), time.lowerBound > token { return false }
    }
    return true
  }

  /// What the words of `time` hang on, and how.
  private func host(of time: Range<Int>) -> (token: Int, relation: String)? {
    for token in time {
      guard let head = head(of: token), !time.contains(head) else { continue }
      return (head, deprel(token))
    }
    return nil
  }

  /// Whether the tree hangs `time` on something else than the words of `cue` and what they hang on: “to free them |by Friday|”,
  /// “the arrests |in May|”.
  private func isOfAnother(_ time: Range<Int>, than cue: Range<Int>) -> Bool {
    guard let (host, relation) = host(of: time), !cue.contains(host) else { return false }
    if relation.hasPrefix("nmod") {
      let marker = children(of: time.lowerBound).first ?? time.lowerBound - 1
      return marker >= 0 && ["in", "of", "from", "since"].contains(words[marker])
    }
    guard relation.hasPrefix("obl"), isTaggedVerb(host) else { return false }
    var (token, steps) = (cue.lowerBound, 0)
    while steps < 8, let next = head(of: token) {
      // “the sanctions |expire| in the autumn”
      if next == host {
        return document.tokens.upos[token] == "NOUN" && deprel(token) == "nsubj"
          && !lists.does(words[host], .coming)
      }
      (token, steps) = (next, steps + 1)
    }
    return true
  }

  /// Whether `time` stands right behind the event it dates: “the vote |on June 8| was open”.
  private func dates(_ time: Range<Int>, _ target: StanceRelation.Target?, besides cue: Range<Int>) -> Bool {
    if let (host, relation) = host(of: time), cue.contains(host), relation.hasPrefix("obl") { return false }
    guard let target, target.kind == .event, let mention = target.mention, time.lowerBound > 1,
      classes[time.lowerBound - 1] == .prep
    else { return false }
    return mention.overlaps(range((time.lowerBound - 2)..<(time.lowerBound - 1)))
  }

  private func opens(_ token: Int, _ sentence: Range<Int>) -> Bool {
    var index = token - 1
    while index >= sentence.lowerBound {
      if isBoundary(index) { return true }
      guard classes[index] == .prep || classes[index] == .det || classes[index] == .conj || isAdverb(index)
      else { return false }
      index -= 1
    }
    return true
  }

  /// Whether `strong` already says of the same words or in the same clause what the weaker `draft` says.
  func covers(_ strong: RelationDraft, _ draft: RelationDraft) -> Bool {
    guard strong.polarity.signum() == draft.polarity.signum() else { return false }
    if let doer = draft.target.actor, strong.target.responsible == doer { return true }
    if let one = strong.target.mention, let other = draft.target.mention, one.overlaps(other) { return true }
    guard draft.target.kind != .actor,
      strong.holder.actor != nil
        ? strong.holder.actor == draft.holder.actor : strong.holder.name == draft.holder.name,
      strong.cue.upperBound <= draft.cue.lowerBound
    else { return false }
    // “has failed to depart from |politicised| conclusions”: one reproach.
    return !(strong.cue.upperBound..<draft.cue.lowerBound).contains { token in
      isBoundary(token) || classes[token] == .sub || words[token] == "that" || isKnownVerb(token)
        || words[token] == ","
    }
  }
}
