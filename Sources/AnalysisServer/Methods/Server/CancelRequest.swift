import JSONRPC
import NewsProtocol

extension CancelRequest: QuickHandler {
  static func quickly(
    _ params: Params, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Null> {
    if let connection = server.connections[call.connection] { server.cancel(params.id, on: connection) }
    return Encoded(Null())
  }
}
