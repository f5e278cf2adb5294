import EventLoop
import JSONRPC
import NewsProtocol

extension Server {
  /// Sends the answer to `call`.
  func respond(
    to call: Call, on connection: Connection, _ batch: Batch?, _ result: Result<[UInt8], RPCError>
  ) {
    switch result {
    case .success(let bytes):
      statistics.note(call.method, call.milliseconds, isError: false)
      guard let batch else {
        let framing = connection.framing
        connection.output.send { MessageWriter.result(bytes, to: call.id, framing, into: &$0) }
        return checkQueue(of: connection)
      }
      var answer: [UInt8] = []
      MessageWriter.appendResult(bytes, to: call.id, into: &answer)
      collect(answer, in: batch, call.place, on: connection)
    case .failure(let error):
      statistics.note(call.method, call.milliseconds, isError: true)
      answer(error, to: call.id, on: connection, batch, call.place)
    }
  }

  /// Sends `error`, by itself or in its batch.
  func answer(_ error: RPCError, to id: RequestID, on connection: Connection, _ batch: Batch?, _ place: Int) {
    guard let batch else { return send(error, to: id, on: connection) }
    collect(MessageWriter.errorMessage(error, to: id), in: batch, place, on: connection)
  }

  /// Sends `error` by itself.
  func send(_ error: RPCError, to id: RequestID, on connection: Connection) {
    let framing = connection.framing
    connection.output.send { MessageWriter.error(error, to: id, framing, into: &$0) }
    checkQueue(of: connection)
  }

  private func collect(_ answer: [UInt8], in batch: Batch, _ place: Int, on connection: Connection) {
    guard let message = batch.take(answer, at: place) else { return }
    let framing = connection.framing
    connection.output.send { MessageWriter.frame(framing, payload: message, into: &$0) }
    checkQueue(of: connection)
  }

  /// Sends a notification to the client of `call`.
  func notify(_ method: String, _ params: [UInt8], of call: Call) {
    guard let connection = connections[call.connection], calls[call.number] != nil else { return }
    let framing = connection.framing
    connection.output.send { MessageWriter.call(method, params: params, framing, into: &$0) }
    checkQueue(of: connection)
  }

  /// Sends what `call` has to report.
  func sendProgress(of call: Call) {
    guard let progress = call.progress else { return }
    send(progress.take(), under: progress.token, of: call)
  }

  /// Sends the end of what `call` reported.
  func endProgress(of call: Call) {
    guard let progress = call.progress, let connection = connections[call.connection] else { return }
    let framing = connection.framing
    for value in progress.end() {
      let params = Encoded(Progress.Params(token: progress.token, value: value)).bytes
      connection.output.send { MessageWriter.call(Progress.name, params: params, framing, into: &$0) }
    }
  }

  private func send(_ values: [RawJSON], under token: RawJSON, of call: Call) {
    for value in values {
      notify(Progress.name, Encoded(Progress.Params(token: token, value: value)).bytes, of: call)
    }
  }

  /// Asks the client of connection `number` something, and waits for its answer.
  func ask<Asked: Method>(
    _ method: Asked.Type, _ params: Asked.Params, of number: Int
  ) async throws(RPCError) -> Asked.Result {
    guard let connection = connections[number] else {
      throw RPCError(.requestFailed, "the connection was closed")
    }
    let id = RequestID.string("server-\(nextRequest)")
    nextRequest += 1
    let framing = connection.framing
    let body = Encoded(params).bytes
    connection.output.send { MessageWriter.call(Asked.name, params: body, id: id, framing, into: &$0) }
    let answer = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<RawJSON, RPCError>, Never>) in
      connection.asked[id] = { continuation.resume(returning: $0) }
    }
    return try answer.get().decoded(as: Asked.Result.self, unknownMembers: .passedOver)
  }

  /// Closes a connection whose reader is too far behind.
  private func checkQueue(of connection: Connection) {
    // What is sent in one callback leaves when it ends; beyond this much it is not waited for.
    if connection.output.queuedBytes > limits.queueBytes { close(connection) }
  }
}
