import Corpus
import DocumentParsing
import JSONRPC
import NewsProtocol
import TimeExpressions

extension ListDocuments: QuickHandler {
  static func quickly(
    _ params: Params, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Result> {
    let documents = server.documents.all
    let page = try Page(
      limit: params.limit, cursor: params.cursor, question: [name] + documents.map(\.input.key))
    let (items, next) = try page.cut(documents)
    return Encoded(
      Result(
        documents: items.map { document in
          let read = server.readings[document.input.key]?.document.metadata
          return Item(
            uri: document.uri, version: document.version, title: document.input.title ?? read?.title?.name,
            publishedAt: document.input.publishedAt?.description ?? read?.publication.value,
            characters: document.count(in: call.positionEncoding))
        }, nextCursor: next))
  }
}
