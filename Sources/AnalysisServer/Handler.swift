import JSONRPC

/// What the server adds to a method: its answer.
protocol Handler: Method {
  /// Answers a request on the loop's thread; what takes longer than a blink goes through `call.compute`.
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result>
}

/// A method so quick that it is answered without a task, in the read callback that brought it.
protocol QuickHandler: Handler {
  /// Answers at once.
  static func quickly(
    _ params: Params, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Result>
}

extension QuickHandler {
  static func answer(
    _ params: Params, to call: Call, on server: isolated Server
  ) async throws(RPCError) -> Encoded<Result> {
    try quickly(params, to: call, on: server)
  }
}
