import ActorResolution
import Corpus
import DocumentParsing
import NewsProtocol
import TextModel

extension Conversion {
  /// The parts of the page.
  var sections: [NewsProtocol.Section] {
    analysis.document.sections.enumerated().map { index, section in
      let place = span(section.range)
      return NewsProtocol.Section(
        kind: section.kind.rawValue, start: place.start, end: place.end,
        speaker: analysis.actors.turnSpeakers[index])
    }
  }

  /// The sentences.
  var sentences: [NewsProtocol.Sentence] {
    analysis.document.sentences.map { sentence in
      let place = span(sentence.range)
      return NewsProtocol.Sentence(start: place.start, end: place.end, section: sentence.section)
    }
  }

  /// The words, a column each; a word that shares a character with a name is part of it.
  var tokens: NewsProtocol.Tokens {
    let tokens = analysis.document.tokens
    let names = analysis.document.names
    var columns = NewsProtocol.Tokens()
    columns.upos = tokens.upos
    columns.lemma = tokens.lemma
    columns.head = tokens.head
    columns.deprel = tokens.deprel
    columns.start.reserveCapacity(tokens.count)
    columns.end.reserveCapacity(tokens.count)
    columns.entity.reserveCapacity(tokens.count)
    var name = 0
    var inside = false
    for range in tokens.ranges {
      let place = span(range)
      columns.start.append(place.start)
      columns.end.append(place.end)
      while name < names.count, names[name].range.end <= range.start {
        name += 1
        inside = false
      }
      if name < names.count, names[name].range.overlaps(range) {
        columns.entity.append((inside ? "I-" : "B-") + names[name].kind.rawValue)
        inside = true
      } else {
        columns.entity.append("O")
      }
    }
    return columns
  }
}
