import JSONRPC
import NewsProtocol

extension Initialized: QuickHandler {
  static func quickly(
    _ params: RawJSON, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Null> { Encoded(Null()) }
}

extension Shutdown: QuickHandler {
  static func quickly(
    _ params: NoParams, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Null> {
    server.connections[call.connection]?.isShutDown = true
    return Encoded(Null())
  }
}

extension Exit: QuickHandler {
  static func quickly(
    _ params: NoParams, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Null> {
    // As in LSP: status 0 after `shutdown`, else 1.
    if let connection = server.connections[call.connection] {
      connection.isDeaf = true
      server.finishSoon(connection, status: connection.isShutDown ? 0 : 1)
    }
    return Encoded(Null())
  }
}
