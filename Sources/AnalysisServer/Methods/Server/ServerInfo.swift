import JSONRPC
import NewsProtocol

extension ServerInfo: QuickHandler {
  static func quickly(
    _ params: NoParams, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Result> {
    Encoded(
      Result(
        name: Server.name, version: Server.version, models: server.data.models,
        lexicons: server.provenance.lexicons, limits: server.limits.table,
        methods: server.handlers.keys.sorted(),
        positionEncodings: PositionEncoding.allCases.map(\.rawValue)))
  }
}
