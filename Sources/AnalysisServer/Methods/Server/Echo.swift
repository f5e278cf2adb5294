import JSONRPC
import NewsProtocol

extension Echo: QuickHandler {
  static func quickly(
    _ params: RawJSON, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<RawJSON> { Encoded(json: params.bytes) }
}
