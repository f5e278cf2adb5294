import JSONRPC
import NewsProtocol

extension Initialize: QuickHandler {
  static func quickly(
    _ params: Params, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Result> {
    if let connection = server.connections[call.connection] {
      guard !connection.isInitialized else {
        throw RPCError(.invalidRequest, "the connection is initialized already", hint: "call initialize once")
      }
      connection.isInitialized = true
      // The client's favourite comes first; what nobody here counts in is passed over.
      let agreed = params.positionEncodings?.compactMap { PositionEncoding(rawValue: $0) }.first
      connection.encoding = agreed ?? .utf32
      if let process = params.processId { server.endWith(process: process) }
    }
    let encoding = server.connections[call.connection]?.encoding ?? .utf32
    return Encoded(
      Result(positionEncoding: encoding.rawValue, name: Server.name, version: Server.version))
  }
}
