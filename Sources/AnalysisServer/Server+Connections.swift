public import EventLoop
import JSONRPC

extension Server {
  /// Serves `input` and `output`; their end is the server's.
  public func serve(input: ByteStream, output: ByteStream) {
    open(input, output, .stdio, isAuthenticated: true)
  }

  /// Serves who comes through `listener`, made with `accept(_:isTrusted:)`.
  public func keep(_ listener: Listener) { listeners.append(listener) }

  /// Takes a connection; one that is not trusted has to show the token first.
  public func accept(_ stream: ByteStream, isTrusted: Bool) {
    guard exitCode == nil else { return stream.close() }
    guard connections.count < limits.connections else {
      let error = RPCError(
        .overLimit, "\(limits.connections) connections are open", hint: "try again later",
        limit: limits.connections)
      stream.send(appending: { MessageWriter.error(error, to: .null, .lines, into: &$0) })
      return stream.finish()
    }
    open(stream, stream, .socket, isAuthenticated: isTrusted)
  }

  private func open(
    _ input: ByteStream, _ output: ByteStream, _ kind: Connection.Kind, isAuthenticated: Bool
  ) {
    let connection = Connection(
      number: nextConnection, kind: kind, input: input, output: output,
      reader: FrameReader(
        messageLimit: isAuthenticated ? limits.messageBytes : 64 << 10, headerLimit: limits.headerBytes),
      isAuthenticated: isAuthenticated)
    let number = nextConnection
    nextConnection += 1
    connections[number] = connection
    statistics.connectionsTaken += 1
    hear(number, input)
    // With a stream of its own, only the writing side hears that the reader is gone.
    if output !== input {
      output.onFailure = { [unowned self] _ in
        if let connection = connections[number] { close(connection) }
      }
    }
    output.onDrain = { [unowned self] in
      if let connection = connections[number] { drained(connection) }
    }
    if !isAuthenticated { expectToken(on: number) }
  }

  private func hear(_ number: Int, _ input: ByteStream) {
    let arrived: (Arrival) -> Void = { [unowned self] bytes in received(bytes, number) }
    let over: (SystemError?) -> Void = { [unowned self] error in ended(number, error) }
    input.read(bytes: arrived, end: over)
  }

  private func received(_ bytes: Arrival, _ number: Int) {
    if let connection = connections[number] { received(bytes.buffer, on: connection) }
  }

  private func ended(_ number: Int, _ error: SystemError?) {
    if let connection = connections[number] { ended(connection, error) }
  }

  private func received(_ bytes: UnsafeBufferPointer<UInt8>, on connection: Connection) {
    guard !connection.isDeaf else { return }
    connection.reader.read(bytes) { event in
      receive(event, on: connection)
      return !connection.isDeaf && !connection.isClosed
    }
  }

  private func receive(_ event: FrameReader.Event, on connection: Connection) {
    switch event {
    case .message(let bytes):
      receive(bytes, on: connection)
    case .refused(let error, let isFatal):
      statistics.messages += 1
      send(error, to: .null, on: connection)
      if isFatal {
        connection.isDeaf = true
        finishSoon(connection, status: 65)
      }
    case .http:
      let text = "This server speaks JSON-RPC, not HTTP.\n"
      connection.output.send(
        "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain\r\nContent-Length: \(text.utf8.count)\r\nConnection: close\r\n\r\n\(text)"
          .utf8)
      connection.isDeaf = true
      finishSoon(connection, status: 65)
    }
  }

  /// The other side sends nothing more, or is gone.
  private func ended(_ connection: Connection, _ error: SystemError?) {
    guard !connection.isClosed else { return }
    if error != nil { return close(connection) }
    if !connection.isDeaf {
      connection.reader.finish { event in
        receive(event, on: connection)
        return false
      }
    }
    finishSoon(connection, status: nil)
  }

  /// Closes `connection` once what it is owed has been sent.
  func finishSoon(_ connection: Connection, status: Int32?) {
    connection.hasEnded = true
    if connection.kind == .stdio, let status { connection.status = status }
    if connection.output.isHungUp { return close(connection) }
    finishIfDone(connection)
    if !connection.isClosed { watchForHangUp() }
  }

  /// Closes `connection` if nothing more comes and nothing is owed.
  func finishIfDone(_ connection: Connection) {
    guard connection.hasEnded, connection.inFlight == 0, !connection.isClosed else { return }
    if connection.output.queuedBytes == 0 { close(connection) }
  }

  /// Something the reader had to take has left.
  private func drained(_ connection: Connection) {
    finishIfDone(connection)
    beginWaiting(on: connection)
  }

  /// Lets go of a connection and cancels what it asked.
  func close(_ connection: Connection) {
    guard !connection.isClosed else { return }
    connection.isClosed = true
    connection.isDeaf = true
    connections[connection.number] = nil
    connection.input.close()
    connection.output.close()
    let asked = connection.asked.values
    connection.asked = [:]
    for answer in asked { answer(.failure(RPCError(.requestFailed, "the connection was closed"))) }
    let waiting = connection.waiting
    connection.waiting = []
    for active in waiting { forget(active) }
    for active in calls.values.filter({ $0.connection === connection }) { active.cancel() }
    tidySoon()
    if connection.kind == .stdio { end(status: connection.status) } else { endIfIdle() }
  }
}
