import NewsProtocol

extension Session {
  /// Tells of texts that are held and not read because they are in another language than English.
  func tellOtherLanguages(of documents: [DocumentSource]) throws {
    var rest = documents[...]
    try connection.exchange(window: 64) { () -> Request<Void>? in
      rest.popFirst().map {
        Request(
          method: ParseDocument.name, params: ParseDocument.Params(document: $0, layers: [.sections]),
          context: ())
      }
    } take: { _, reply in
      if let error = reply.error { throw Fault.refused(error) }
      let document = try connection.decode(Document.self, from: reply.result)
      for warning in document.warnings {
        bar.clear()
        Session.warn(
          "\(places.name(of: DocumentName(uri: document.uri, index: 0)).onOneLine): \(warning.message.onOneLine)"
        )
      }
    }
  }
}
