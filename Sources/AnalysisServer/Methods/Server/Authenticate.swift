import JSONRPC
import NewsProtocol

extension Authenticate: QuickHandler {
  static func quickly(
    _ params: Params, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Null> {
    guard let connection = server.connections[call.connection] else { return Encoded(Null()) }
    if !connection.isAuthenticated {
      guard let token = server.token, isEqual(Array(params.token.utf8), token) else {
        // One guess a connection.
        connection.isDeaf = true
        connection.hasEnded = true
        throw RPCError(
          .notAuthenticated, "the token is not the server's", path: "params.token",
          hint: "send what stands in the server's token file")
      }
      connection.isAuthenticated = true
      connection.reader.messageLimit = server.limits.messageBytes
    }
    return Encoded(Null())
  }

  /// Compares in a time that tells nothing of where the first difference is.
  private static func isEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    var difference = a.count ^ b.count
    for index in b.indices { difference |= Int(b[index] ^ (index < a.count ? a[index] : ~b[index])) }
    return difference == 0
  }
}
