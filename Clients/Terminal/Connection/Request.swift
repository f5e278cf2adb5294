import JSONRPC

/// A request yet to be sent, and what its answer is for.
struct Request<Context> {
  var method: String
  var params: any JSONWritable
  var context: Context
}

/// What was answered.
struct Reply {
  /// The result as JSON; empty where there is an error.
  var result: [UInt8]
  /// What the server says instead.
  var error: RPCError?
}

extension ServerConnection {
  /// Sends requests as `next` makes them, at most `window` on their way, and hands over the answers in the same order.
  func exchange<Context>(
    window: Int, next: () -> Request<Context>?, take: (Context, Reply) throws -> Void
  ) throws {
    var waiting: [(Int, Context)] = []
    var isOver = false
    while !isOver || !waiting.isEmpty {
      while !isOver, waiting.count < window {
        guard let request = next() else {
          isOver = true
          break
        }
        waiting.append((try send(request.method, request.params), request.context))
      }
      guard !waiting.isEmpty else { break }
      let (id, context) = waiting.removeFirst()
      try take(context, try wait(for: id))
    }
  }
}
