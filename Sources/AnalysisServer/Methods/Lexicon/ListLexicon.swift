import JSONRPC
import Lexicon
import NewsProtocol

extension ListLexicon: QuickHandler {
  static func quickly(
    _ params: Params, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Result> {
    let entries = (server.userWords?.lexicon.entries ?? []).filter {
      params.kind == nil || $0.kind.rawValue == params.kind?.rawValue
    }
    let page = try Page(
      limit: params.limit, cursor: params.cursor,
      question: [name, params.kind?.rawValue ?? ""]
        + (server.userWords?.hashes.values.sorted() ?? []))
    let (items, next) = try page.cut(entries)
    return Encoded(Result(entries: items.map(LexiconItem.init), nextCursor: next))
  }
}
