/// What one message asks or tells.
public enum Incoming {
  /// Something to be answered.
  case request(id: RequestID, method: String, params: MessageParams)
  /// Something told.
  case notification(method: String, params: MessageParams)
  /// The answer to a request of ours.
  case response(id: RequestID, Result<MessageParams, RPCError>)
  /// No valid message; to be answered with the error.
  case invalid(id: RequestID, RPCError)

  /// A frame: one message or several.
  public enum Frame {
    /// One message.
    case single(Incoming)
    /// A batch, answered together.
    case batch([Incoming])
  }

  /// Reads the frame that `bytes` hold; what comes out may be used while they are there.
  public static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONTape.Limits = JSONTape.Limits(), batchLimit: Int = 1000
  ) -> Frame {
    let (tape, failure) = JSONTape.partial(bytes, limits: limits)
    if let failure {
      return .single(.invalid(id: tape.idBeforeFailure(failure), RPCError(failure)))
    }
    let reader = TapeReader(tape)
    guard tape.nodes[0].kind == .array else { return .single(message(reader, 0)) }
    var items: [Int] = []
    var item = 1
    while item < Int(tape.nodes[0].next) {
      items.append(item)
      item = Int(tape.nodes[item].next)
    }
    if items.isEmpty {
      return .single(.invalid(id: .null, RPCError(.invalidRequest, "the batch is empty")))
    }
    if items.count > batchLimit {
      return .single(
        .invalid(
          id: .null,
          RPCError(
            .overLimit, "the batch has \(items.count) messages, more than \(batchLimit)",
            hint: "send several batches", limit: batchLimit)))
    }
    return .batch(items.map { message(reader, $0) })
  }

  private static func message(_ reader: TapeReader, _ index: Int) -> Incoming {
    let tape = reader.tape
    guard tape.nodes[index].kind == .object else {
      return .invalid(
        id: .null,
        RPCError(.invalidRequest, "a message must be an object, not \(tape.nodes[index].kind.words)"))
    }
    var envelope = Envelope()
    tape.forEachMember(of: index) { name, value in envelope.take(tape, name, value) }
    return envelope.message(reader, index)
  }
}

/// The members of a message that say what kind of message it is.
private struct Envelope {
  private var version: Int?, id: Int?, method: Int?, params: Int?, result: Int?, error: Int?
  private var twice: Int?

  mutating func take(_ tape: JSONTape, _ name: Int, _ value: Int) {
    let node = tape.nodes[name]
    switch Int(node.end - node.start) {
    case 2: if tape.matches(name, "id") { Envelope.set(&id, value, name, &twice) }
    case 6:
      if tape.matches(name, "method") {
        Envelope.set(&method, value, name, &twice)
      } else if tape.matches(name, "params") {
        Envelope.set(&params, value, name, &twice)
      } else if tape.matches(name, "result") {
        Envelope.set(&result, value, name, &twice)
      }
    case 5: if tape.matches(name, "error") { Envelope.set(&error, value, name, &twice) }
    case 7: if tape.matches(name, "jsonrpc") { Envelope.set(&version, value, name, &twice) }
    default: break
    }
  }

  private static func set(_ place: inout Int?, _ value: Int, _ name: Int, _ twice: inout Int?) {
    if place != nil { twice = name }
    place = value
  }

  func message(_ reader: TapeReader, _ index: Int) -> Incoming {
    let tape = reader.tape
    let request: RequestID?
    if let id {
      guard let read = RequestID(tape, id) else {
        return invalid(.null, "id must be a string, a number or null, not \(tape.nodes[id].kind.words)", "id")
      }
      request = read
    } else {
      request = nil
    }
    let answerTo = request ?? .null
    if let twice {
      return invalid(answerTo, "‘\(tape.string(twice))’ is given twice", tape.string(twice))
    }
    guard let version, tape.matches(version, "2.0") else {
      return invalid(answerTo, "jsonrpc must be \"2.0\"", "jsonrpc")
    }
    if let method {
      guard tape.nodes[method].kind == .string || tape.nodes[method].kind == .escapedString else {
        return invalid(answerTo, "method must be a string, not \(tape.nodes[method].kind.words)", "method")
      }
      if let lone = tape.loneSurrogate, lone > index, lone < Int(tape.nodes[index].next) {
        return .invalid(id: answerTo, surrogate(tape, lone, index))
      }
      if let params {
        let kind = tape.nodes[params].kind
        guard kind == .object || kind == .array || kind == .null else {
          return invalid(answerTo, "params must be an object, not \(kind.words)", "params")
        }
      }
      let values = params.map { MessageParams(reader, $0) } ?? .none
      let name = tape.string(method)
      return request.map { .request(id: $0, method: name, params: values) }
        ?? .notification(method: name, params: values)
    }
    guard let request, (result == nil) != (error == nil) else {
      return invalid(answerTo, "the message has neither a method nor one of result and error", nil)
    }
    let lenient = TapeReader(tape, unknownMembers: .passedOver)
    if let error {
      return .response(id: request, .failure(RPCError.read(MessageParams(lenient, error, prefix: "error"))))
    }
    return .response(id: request, .success(MessageParams(lenient, result ?? 0, prefix: "result")))
  }

  private func surrogate(_ tape: JSONTape, _ lone: Int, _ index: Int) -> RPCError {
    let path = tape.path(of: lone, in: index)
    return RPCError(
      .invalidParams, "\(path) has half of a surrogate pair (\\uD800…\\uDFFF alone), which is no character",
      path: path, hint: "write both halves, or the character itself")
  }

  private func invalid(_ id: RequestID, _ message: String, _ path: String?) -> Incoming {
    .invalid(id: id, RPCError(.invalidRequest, message, path: path))
  }
}

extension JSONTape {
  /// The id of a message that was understood up to its limit; the id of what is no JSON is not to be trusted.
  fileprivate func idBeforeFailure(_ failure: Failure) -> RequestID {
    switch failure.reason {
    case .depth, .values: break
    default: return .null
    }
    guard nodes.first?.kind == .object else { return .null }
    var name = 1
    // The value that was cut has no end yet (next is 0).
    while name + 1 < nodes.count {
      if matches(name, "id") { return RequestID(self, name + 1) ?? .null }
      guard nodes[name + 1].next > 0 else { break }
      name = Int(nodes[name + 1].next)
    }
    return .null
  }
}
