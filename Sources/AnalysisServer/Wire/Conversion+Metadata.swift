import ActorResolution
import Corpus
import DocumentParsing
import NewsProtocol
import TextModel

extension Conversion {
  /// What the page says of itself.
  var metadata: NewsProtocol.Metadata {
    let document = analysis.document
    let metadata = document.metadata
    return NewsProtocol.Metadata(
      title: metadata.title.map(title), source: metadata.source.map(attribution),
      byline: metadata.byline.map(attribution), dateline: metadata.dateline.map(dateline),
      publishedAt: NewsProtocol.Publication(
        value: metadata.publication.value, basis: metadata.publication.basis.rawValue,
        reason: metadata.publication.reason, evidence: excerpt(metadata.publication.evidence)),
      issuer: analysis.actors.issuer.map {
        NewsProtocol.Issuer(actor: $0.actor, name: $0.name, reason: $0.reason)
      },
      language: document.language)
  }

  private func title(_ title: Attribute) -> Title {
    guard let place = excerpt(title.range) else { return Title(start: nil, end: nil, text: title.name) }
    return Title(start: place.start, end: place.end, text: place.text)
  }

  private func attribution(_ attribute: Attribute) -> Attribution {
    let place = excerpt(attribute.range)
    return Attribution(
      name: attribute.name, start: place?.start, end: place?.end, text: place?.text ?? attribute.name)
  }

  private func dateline(_ dateline: DocumentParsing.Dateline) -> NewsProtocol.Dateline {
    NewsProtocol.Dateline(
      place: dateline.place, date: dateline.date, agency: dateline.agency, excerpt: excerpt(dateline.range))
  }
}
