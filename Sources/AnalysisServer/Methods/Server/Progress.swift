import JSONRPC
import NewsProtocol

extension Progress: QuickHandler {
  /// The server tells of progress and asks for none: a client's notification is heard and left aside.
  static func quickly(
    _ params: Params, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Null> { Encoded(Null()) }
}
