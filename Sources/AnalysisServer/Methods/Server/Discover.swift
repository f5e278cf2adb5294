import JSONRPC
import NewsProtocol

extension Discover: Handler {
  static func answer(
    _ params: NoParams, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<RawJSON> {
    let data = server.data
    return try await call.compute { _ throws(RPCError) in
      // The file is indented for people; a message on a connection of lines is one line. No string holds a line feed.
      RawJSON(unchecked: try data.bytes(of: "openrpc.json").filter { $0 != 0x0A })
    }
  }
}
