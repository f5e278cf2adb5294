import ActorResolution
import DocumentParsing
import TextModel

/// For whom somebody speaks, as far as the words beside the name say so.
extension QuoteReading {
  private static let roles: Set = ["lawyer", "attorney", "aide"]

  /// “Its spokesman, Franz Heller”, “Danil Orvan's spokesman, Anton Rusk”: the owner of the office before the name at `name`.
  func representedBy(_ name: TextRange) -> Int? {
    let tokens = tokens(in: name)
    guard let first = tokens.first else { return nil }
    var place = first - 1
    // “…, Lieutenant Colonel Franz Heller”: over the rank.
    while place > 0, first - place < 5, words.isCapital(place), lower(place - 1) != "," { place -= 1 }
    if words.isCapital(place) { place -= 1 }
    if lower(place) == "," { place -= 1 }
    guard place > 0, lower(place).hasPrefix("spokes") || QuoteReading.roles.contains(lower(place)) else {
      return nil
    }
    let isSpokes = lower(place).hasPrefix("spokes")
    let owner = place - 1
    if kind(owner) == "poss" {
      return mentions(in: ranges[owner]).first?.actor ?? (lower(owner) == "its" ? bodyBefore(owner) : nil)
    }
    let end = lower(owner) == "'s" || lower(owner) == "'" ? ranges[owner].start : ranges[owner].end
    let isOwner = end < ranges[owner].end || lower(owner).hasSuffix("'s")
    guard isOwner || isSpokes else { return nil }
    let near = mentions(in: TextRange(max(0, end - 120), ranges[owner].end))
    return near.last { spoken in
      spoken.range.end >= end && spoken.form != .pronoun
        && (isOwner || actors.actors[spoken.actor].kind != .person)
    }?.actor
  }
}

extension QuotePass {
  /// “Speaking on behalf of the Northern Union, Ambassador Lena Morav said …”: sets for whom those speak whose cue stands in such a
  /// sentence.
  mutating func readRepresented() {
    for number in drafts.indices {
      if number % 64 == 0, cancellation.isCancelled { return }
      guard let cue = drafts[number].cueTokens?.lowerBound, drafts[number].source?.onBehalfOf == nil,
        let sentence = reading.sentence(of: cue)
      else { continue }
      let tokens = reading.document.sentences[sentence].tokens
      let opening = tokens.prefix(30)
      guard
        let place = opening.first(where: {
          reading.lower($0) == "on" && reading.lower($0 + 1) == "behalf" && reading.lower($0 + 2) == "of"
        }), place < cue,
        place == tokens.lowerBound || ["speaking", ",", "who", "spoke"].contains(reading.lower(place - 1)),
        !drafts[number].parts.contains(where: { $0.contains(reading.ranges[place]) })
      else { continue }
      let behind = reading.span(place + 3..<max(place + 4, min(place + 12, tokens.upperBound)))
      drafts[number].source?.onBehalfOf = reading.mentions(in: behind).first?.actor
    }
  }
}
