import ActorResolution
import Corpus
import DocumentParsing
import NewsProtocol
import QuoteExtraction
import TextModel

extension Conversion {
  /// Who is spoken of.
  var actors: [NewsProtocol.Actor] {
    analysis.actors.actors.map { actor in
      NewsProtocol.Actor(
        id: actor.id, name: actor.name, kind: actor.kind.rawValue, partOf: actor.partOf,
        aliases: actor.aliases, mentions: mentions(actor.mentions))
    }
  }

  /// Who and what is spoken of more than once.
  var chains: [NewsProtocol.Chain] {
    analysis.actors.chains.map {
      NewsProtocol.Chain(actor: $0.actor, kind: $0.kind.rawValue, mentions: mentions($0.mentions))
    }
  }

  private func mentions(_ mentions: [ActorResolution.Mention]) -> [NewsProtocol.Mention] {
    mentions.map {
      NewsProtocol.Mention(excerpt: excerpt($0.range), form: $0.form.rawValue, confidence: $0.confidence)
    }
  }

  /// What is said by whom.
  var quotes: [NewsProtocol.Quote] { analysis.quotes.map(quote) }

  /// One quote.
  func quote(_ quote: QuoteExtraction.Quote) -> NewsProtocol.Quote {
    NewsProtocol.Quote(
      id: quote.id, form: quote.form.rawValue, parts: quote.parts.map { excerpt($0) },
      cue: excerpt(quote.cue),
      speaker: quote.speaker.map(party),
      onBehalfOf: quote.onBehalfOf, parent: quote.parent, confidence: quote.confidence,
      explanation: quote.explanation)
  }

  /// Who says a quote.
  func party(_ speaker: QuoteExtraction.Quote.Speaker) -> Party {
    Party(actor: speaker.actor, name: speaker.name, mention: excerpt(speaker.mention))
  }
}
