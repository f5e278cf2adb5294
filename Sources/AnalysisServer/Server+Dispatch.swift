import EventLoop
import JSONRPC
import NewsProtocol

extension Server {
  /// Bytes of a message whose memory is given back to the system afterwards.
  private static let largeMessage = 256 << 10

  /// Takes one frame.
  func receive(_ bytes: UnsafeBufferPointer<UInt8>, on connection: Connection) {
    if bytes.count > Server.largeMessage { tidySoon() }
    var depth = JSONTape.Limits()
    depth.depth = limits.depth
    depth.values = limits.values
    switch Incoming.read(bytes, limits: depth, batchLimit: limits.batchMessages) {
    case .single(let message): take(message, on: connection, nil, 0)
    case .batch(let messages):
      let owed = messages.count { message in
        switch message {
        case .request, .invalid: true
        default: false
        }
      }
      let batch = Batch(count: owed)
      var place = 0
      for message in messages where !connection.isClosed {
        switch message {
        case .request, .invalid:
          take(message, on: connection, batch, place)
          place += 1
        default: take(message, on: connection, nil, 0)
        }
      }
    }
  }

  private func take(_ message: Incoming, on connection: Connection, _ batch: Batch?, _ place: Int) {
    statistics.messages += 1
    switch message {
    case .request(let id, let method, let params):
      request(id, method, params, on: connection, batch, place)
    case .notification(let method, let params):
      notification(method, params, on: connection)
    case .response(let id, let result):
      let answer = connection.asked.removeValue(forKey: id)
      answer?(result.flatMap { params in Result { () throws(RPCError) in try params.decode(RawJSON.self) } })
    case .invalid(let id, let error):
      answer(error, to: id, on: connection, batch, place)
    }
  }

  private func request(
    _ id: RequestID, _ method: String, _ params: MessageParams, on connection: Connection, _ batch: Batch?,
    _ place: Int
  ) {
    do throws(RPCError) {
      try admit(method, id, params.count, on: connection)
      if let quick = quickHandlers[method], !mustWait(connection) {
        return try answer(quick, id, params, on: connection, batch, place)
      }
      guard let handler = handlers[method] else { throw unknownMethod(method) }
      try start(handler, id, params, on: connection, batch, place)
    } catch {
      statistics.note(handlers[method] == nil ? "unknown" : method, 0, isError: true)
      answer(error, to: id, on: connection, batch, place)
    }
  }

  /// Throws where a request cannot be taken whatever it asks.
  private func admit(
    _ method: String, _ id: RequestID, _ bytes: Int, on connection: Connection
  ) throws(RPCError) {
    guard connection.isAuthenticated || method == Authenticate.name else {
      throw RPCError(
        .notAuthenticated, "the connection has not shown its token",
        hint: "call server/authenticate {token} first")
    }
    guard !connection.isShutDown else {
      throw RPCError(.invalidRequest, "the connection was shut down", hint: "only exit may follow shutdown")
    }
    guard exitCode == nil, !watch.isEnding else {
      throw RPCError(.overloaded, "the server is ending", hint: "start it again")
    }
    if id != .null, connection.calls[id] != nil {
      throw RPCError(
        .invalidRequest, "a request with this id is in flight", path: "id", hint: "use each id once")
    }
    guard connection.inFlight < limits.requestsInFlight else {
      throw RPCError(
        .overloaded, "\(limits.requestsInFlight) requests are in flight",
        hint: "retry when some are answered",
        limit: limits.requestsInFlight)
    }
    guard connection.bytesInFlight + bytes <= limits.bytesInFlight else {
      throw RPCError(
        .overloaded, "requests of \(connection.bytesInFlight) bytes are in flight",
        hint: "retry when some are answered", limit: limits.bytesInFlight)
    }
  }

  private func start<Method: Handler>(
    _ handler: Method.Type, _ id: RequestID, _ params: MessageParams, on connection: Connection,
    _ batch: Batch?, _ place: Int
  ) throws(RPCError) {
    let values = try params.decode(Method.Params.self)
    let call = Call(
      number: nextCall, id: id, isNotification: false, method: Method.name, connection: connection.number,
      positionEncoding: connection.encoding, place: place, server: self,
      workDoneToken: params.raw("workDoneToken"), partialResultToken: params.raw("partialResultToken"))
    nextCall += 1
    let active = ActiveCall(call: call, connection: connection, batch: batch, bytes: params.count)
    calls[call.number] = active
    if id != .null { connection.calls[id] = active }
    connection.inFlight += 1
    connection.bytesInFlight += active.bytes
    let number = call.number
    active.begin = { [unowned self] in
      if let active = calls[number] { perform(handler, values, active.call) }
    }
    if mustWait(connection) { connection.waiting.append(active) } else { begin(active) }
  }

  private func answer<Method: QuickHandler>(
    _ handler: Method.Type, _ id: RequestID, _ params: MessageParams, on connection: Connection,
    _ batch: Batch?, _ place: Int
  ) throws(RPCError) {
    let values = try params.decode(Method.Params.self)
    let call = Call(
      number: nextCall, id: id, isNotification: false, method: Method.name, connection: connection.number,
      positionEncoding: connection.encoding, place: place, server: self)
    nextCall += 1
    let result: Result<[UInt8], RPCError>
    do throws(RPCError) {
      result = .success(try Method.quickly(values, to: call, on: self).bytes)
    } catch {
      result = .failure(error)
    }
    respond(to: call, on: connection, batch, result)
  }

  /// Whether requests of `connection` wait until its reader has caught up.
  private func mustWait(_ connection: Connection) -> Bool {
    !connection.waiting.isEmpty || connection.output.queuedBytes > limits.highWaterBytes
  }

  private func perform<Method: Handler>(_ handler: Method.Type, _ params: Method.Params, _ call: Call) {
    Task.immediate {
      let result: Result<[UInt8], RPCError>
      do throws(RPCError) {
        result = .success(try await Method.answer(params, to: call, on: self).bytes)
      } catch {
        result = .failure(error)
      }
      // A reply is owed once, and this is the one place where it is paid.
      if let active = calls[call.number] { complete(active, result) }
    }
  }

  private func begin(_ active: ActiveCall) {
    let begin = active.begin
    active.begin = nil
    begin?()
  }

  private func complete(_ active: ActiveCall, _ result: Result<[UInt8], RPCError>) {
    forget(active)
    let connection = active.connection
    guard !connection.isClosed else { return }
    endProgress(of: active.call)
    respond(
      to: active.call, on: connection, active.batch,
      active.call.isCancelled ? .failure(Call.cancelledError) : result)
    finishIfDone(connection)
    endIfIdle()
  }

  /// Takes a request off the books.
  func forget(_ active: ActiveCall) {
    guard calls.removeValue(forKey: active.call.number) != nil else { return }
    let connection = active.connection
    if active.call.id != .null { connection.calls[active.call.id] = nil }
    connection.inFlight -= 1
    connection.bytesInFlight -= active.bytes
  }

  /// Begins requests that waited for their reader, as far as it has caught up.
  func beginWaiting(on connection: Connection) {
    while !connection.waiting.isEmpty, !connection.isClosed,
      connection.output.queuedBytes <= limits.highWaterBytes
    {
      begin(connection.waiting.removeFirst())
    }
  }

  /// Ends the request `id` with -32800, wherever it is.
  func cancel(_ id: RequestID, on connection: Connection) {
    guard let active = connection.calls[id] else { return }
    if let place = connection.waiting.firstIndex(where: { $0 === active }) {
      connection.waiting.remove(at: place)
      active.call.cancel()
      complete(active, .failure(Call.cancelledError))
    } else {
      active.cancel()
    }
  }

  private func notification(_ method: String, _ params: MessageParams, on connection: Connection) {
    guard connection.isAuthenticated else { return }
    guard let handler = handlers[method] else { return statistics.note("unknown", 0, isError: true) }
    statistics.note(method, 0, isError: false)
    tell(handler, params, on: connection)
  }

  private func tell<Method: Handler>(
    _ handler: Method.Type, _ params: MessageParams, on connection: Connection
  ) {
    guard let values = try? params.decode(Method.Params.self) else { return }
    let call = Call(
      number: nextCall, id: .null, isNotification: true, method: Method.name, connection: connection.number,
      positionEncoding: connection.encoding, place: 0, server: self)
    nextCall += 1
    Task.immediate { _ = try? await Method.answer(values, to: call, on: self) }
  }
}
