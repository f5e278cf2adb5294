import Corpus
import JSONRPC
import NewsProtocol

extension CloseDocument: QuickHandler {
  static func quickly(
    _ params: Params, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Result> {
    guard server.documents[params.uri] != nil else {
      throw RPCError.noSuchDocument(params.uri, path: "params.uri")
    }
    server.letGo(of: params.uri)
    return Encoded(Null())
  }
}
