import JSONRPC
import NewsProtocol

extension Discover: Handler {
  static func answer(
    _ params: NoParams, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<RawJSON> {
    let data = server.data
    return try await call.compute { _ throws(RPCError) in
      RawJSON(unchecked: try data.bytes(of: "openrpc.json"))
    }
  }
}
