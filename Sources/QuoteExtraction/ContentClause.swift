import ActorResolution
import DocumentParsing
import TextModel

extension QuoteReading {
  /// Where a clause that begins at `start` ends: at the sentence's end, or where another verb of the same subject takes over.
  func clauseEnd(from start: Int, limit: Int, cue: SayingVerb?, at index: Int, isAct: Bool = false) -> Int {
    var place = start
    var end = limit
    while place < limit {
      if isQuoted(place) {
        place = max(place + 1, min(limit, spanTokens[Int(spanAt[place])].upperBound))
        continue
      }
      let word = lower(place)
      if word == ";" || isAct && word == ":" { end = place; break }
      if word == ",", place > start {
        var next = place + 1
        while next < limit, ["adv", "conj"].contains(kind(next)) || lower(next).hasSuffix("ly") { next += 1 }
        if let verb = verb(at: next, limit: limit) {
          if verb.form == .gerund, !verb.frames.isDisjoint(with: ["q", "that"]) { end = place; break }
          // “welcomed the ruling, thanked its lawyers and …”, but not “…, said Orvan”.
          let isList = isAct && !verb.isNounToo && !verb.frames.contains("q") && verb.form == cue?.form
          if takesOver(verb, next, cue), next > place + 1 || isList {
            end = place
            break
          }
        }
        // “…, while praising thousands”, “…, accusing the commission of …”.
        let isJoined = ["while", "without", "before"].contains(lower(place + 1))
        if isJoined || isAct,
          let verb = verb(at: place + (isJoined ? 2 : 1), limit: limit),
          verb.form == .gerund, kind(place + (isJoined ? 2 : 1)) != "prep"
        {
          end = place
          break
        }
        if lower(place + 1) == "according" || closesWithCue(from: place + 1, limit: limit) {
          end = place; break
        }
        // “…, the minister said.”: the words before belong to that cue.
        if isAct,
          ["but", "while", "although", "as", "saying", "since", "who", "after"].contains(lower(place + 1)),
          startsClause(place + 2, limit: limit)
        {
          end = place
          break
        }
      }
      if ["and", "but"].contains(word), place > start {
        var next = place + 1
        while next < limit,
          kind(next) == "adv" || lower(next).hasSuffix("ly") || ["has", "have", "had"].contains(lower(next))
        { next += 1 }
        // “… which found that the vote was “a farce” and documented the arrests”.
        if isQuoted(place - 1), cue?.frames.contains("that") == true, cue?.form == .past,
          words.shape(next) == .lower,
          lower(next).hasSuffix("ed"), ["det", "poss"].contains(kind(next + 1))
        {
          end = place
          break
        }
        if isAct, ["has", "have", "had", "is", "was", "will", "would"].contains(lower(place + 1)) {
          end = place
          break
        }
        if let verb = verb(at: next, limit: limit), takesOver(verb, next, cue) {
          end = lower(place - 1) == "," ? place - 1 : place
          break
        }
      }
      place += 1
    }
    return end
  }

  /// “…, the minister said on Monday”: whether what begins at `start` is nothing but a cue and its subject.
  private func closesWithCue(from start: Int, limit: Int) -> Bool {
    var place = start + 1
    while place < min(limit, start + 22) {
      let word = lower(place)
      if isQuoted(place) || [";", ":", ".", "that"].contains(word) { return false }
      if let verb = verb(at: place, limit: limit), verb.frames.contains("q"),
        verb.form == .past || verb.form == .present, words.shape(place) == .lower
      {
        guard case .phrase(let phrase) = subject(of: place, form: verb.form, floor: start),
          phrase.lowerBound <= start + 1, !["who", "which"].contains(lower(start))
        else { return false }
        let next = place + verb.words.count
        return next >= limit || isMark(next) || ["prep", "time", "adv"].contains(kind(next))
      }
      place += 1
    }
    return false
  }

  /// Whether a verb behind “and” goes on with the subject of `cue`: the same form, and content of its own.
  private func takesOver(_ verb: SayingVerb, _ index: Int, _ cue: SayingVerb?) -> Bool {
    guard let cue, words.shape(index) == .lower else { return false }
    if verb.isNounToo {
      // “supports the report and calls on …”: a noun too, but its preposition follows.
      return verb.form == cue.form && verb.frames.contains(lower(index + verb.words.count))
    }
    // “did criticise the coach, and called …”
    return verb.form == cue.form || verb.form == .past && cue.form == .base
  }

  /// Marks that belong to no content at its ends.
  private static let loose: Set = [",", ".", ";", ":", "-", "–", "—", "!", "?"]

  private func isLoose(_ index: Int) -> Bool { isMark(index) && QuoteReading.loose.contains(lower(index)) }

  /// The text of the tokens without blanks, commas and a full stop at its ends.
  func contentRange(_ tokens: Range<Int>) -> TextRange? {
    var start = max(0, tokens.lowerBound)
    var end = min(tokens.upperBound, count)
    while start < end, isLoose(start), !isQuoted(start) || lower(start) == "," { start += 1 }
    while end > start, isLoose(end - 1), !isQuoted(end - 1) { end -= 1 }
    // A quotation that began before the clause is no part of its end, nor a mark that closes nothing here.
    if end > start, isQuoted(end - 1) {
      let span = spanTokens[Int(spanAt[end - 1])]
      if span.lowerBound < start {
        while end > start, isMark(end - 1) { end -= 1 }
      } else if span.upperBound > end {
        end = min(span.upperBound, count)
      }
    }
    guard end > start else { return nil }
    var range = span(start..<end)
    // “… to join in.” where the tokeniser took the stop for an abbreviation's.
    if words.shape(end - 1) == .lower, lower(end - 1).last == ".", lower(end - 1).count { $0 == "." } == 1 {
      range.end -= 1
    }
    return range
  }
}
