import EventLoop
import JSONRPC

/// A server at the other end of pipes or a socket, asked and waited for without threads: waiting turns the loop.
final class ServerConnection {
  /// What the documents we open there are marked with.
  let mark: DocumentMark
  /// The most bytes of text the server takes as one document.
  private(set) lazy var documentLimit: Int = askedLimit() ?? InputFile.ordinaryLimit
  /// Told how far the work is, in hundredths, while a request that asked for it is worked on.
  var onProgress: ((Int) -> Void)?

  private let loop = EventLoop()
  private var child: ChildProcess?
  private var output: ByteStream?
  private var input: ByteStream?
  private let reader = FrameReader(messageLimit: 2 << 30, framing: .lines)
  private var replies: [Int: Reply] = [:]
  private var failure: Fault?
  private var lastID = 0
  private var isClosing = false
  private var hasEnded = false
  private var patience: Timer?

  /// Connects as the options say, or starts a server of our own; `encoding` is the unit of offsets, nil for the
  /// protocol's own. Nothing is waited for yet but a socket.
  init(_ options: ConnectionOptions, encoding: String?) throws(Fault) {
    System.unblockSignals()
    mark = DocumentMark(isShared: options.address != nil)
    if let address = options.address { try connect(to: address) } else { try start(options) }
    input?.read(bytes: { [unowned self] in take($0.buffer) }, end: { [unowned self] in ended($0) })
    if let file = options.tokenFile { try authenticate(file) }
    if let encoding { try agree(encoding, isOwn: options.address == nil) }
  }

  /// Sends a request and gives its id, to wait for later.
  func send(_ method: String, _ params: (any JSONWritable)?, hasProgress: Bool = false) throws(Fault) -> Int {
    if let failure { throw failure }
    lastID += 1
    let id = lastID
    var bytes = params.map { RawJSON($0).bytes }
    if hasProgress, var members = bytes, members.last == UInt8(ascii: "}") {
      members.removeLast()
      members += Array("\(members.count > 1 ? "," : "")\"workDoneToken\":\(id)}".utf8)
      bytes = members
    }
    output?.send { MessageWriter.call(method, params: bytes, id: .number(id), .lines, into: &$0) }
    return id
  }

  /// The answer to request `id`, waited for.
  func wait(for id: Int) throws(Fault) -> Reply {
    while true {
      if let reply = replies.removeValue(forKey: id) { return reply }
      if let failure { throw failure }
      loop.run()
    }
  }

  /// A result as a `Value`; a newer server may tell more than we know of.
  func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws(Fault) -> Value {
    do { return try JSONValues.decode(type, from: bytes, unknownMembers: .passedOver) } catch {
      throw .broken("the server's answer is not what the protocol says: \(error.readable)")
    }
  }

  /// What `server/info` says; nil where the server does not answer, which the next request will tell.
  private func askedLimit() -> Int? {
    guard let reply = try? wait(for: send("server/info", nil)), reply.error == nil,
      let members = try? decode([String: RawJSON].self, from: reply.result),
      let limits = try? members["limits"]?.decoded(as: [String: Int].self)
    else { return nil }
    return limits["documentBytes"]
  }

  /// Ends the conversation; a server of our own ends with it.
  func close() {
    isClosing = true
    output?.close()
    // The child hears the end of its input; the end of its output says that it is gone before we are.
    while child != nil, !hasEnded, failure == nil { loop.run() }
    if input !== output || child == nil { input?.close() }
  }

  // MARK: - Beginning

  private func start(_ options: ConnectionOptions) throws(Fault) {
    guard let executable = System.executable else { throw .unavailable("cannot tell which program this is") }
    do {
      let words = options.lexicon.flatMap { ["--lexicon", $0] }
      let child = try ChildProcess(executable, ["serve", "--stdio"] + words, on: loop) {
        [unowned self] status, signal in
        exited(status, signal)
      }
      (self.child, output, input) = (child, child.input, child.output)
    } catch {
      throw .unavailable("no server could be started: \(error)")
    }
  }

  private func connect(to address: Address) throws(Fault) {
    var outcome: Result<ByteStream, SystemError>?
    ByteStream.connect(to: address, on: loop) { [loop] result in
      outcome = result
      loop.stop()
    }
    while outcome == nil { loop.run() }
    switch outcome {
    case .success(let stream): (output, input) = (stream, stream)
    case .failure(let error): throw .unavailable("no server answers: \(error)")
    case nil: throw .unavailable("no server answers")
    }
  }

  private func authenticate(_ file: String) throws(Fault) {
    let token: String
    do { token = String(decoding: try System.contents(of: file, limit: 4096), as: UTF8.self) } catch {
      throw .usage("the token file \(file): \(error.text)")
    }
    struct Params: JSONWritable {
      var token: String
      func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("token", token)
        writer.endObject()
      }
    }
    let bare = token.split(whereSeparator: \.isWhitespace).joined()
    if let error = try wait(for: send("server/authenticate", Params(token: bare))).error {
      throw .refused(error)
    }
  }

  private func agree(_ encoding: String, isOwn: Bool) throws(Fault) {
    // A shared server is not told our number: it would end with us.
    let process = isOwn ? "\"processId\":\(System.processIdentifier)," : ""
    let params = """
      {\(process)"clientInfo":{"name":"rapporteur-terminal"},\
      "capabilities":{"general":{"positionEncodings":["\(encoding)"]}}}
      """
    let reply = try wait(for: send("initialize", RawJSON(unchecked: Array(params.utf8))))
    if let error = reply.error { throw .refused(error) }
    let answer = try decode([String: RawJSON].self, from: reply.result)
    let agreed = try? answer["capabilities"]?.decoded(as: [String: RawJSON].self)["positionEncoding"]?
      .decoded(as: String.self)
    guard agreed == encoding else { throw .broken("the server does not count in \(encoding)") }
  }

  // MARK: - What arrives

  private func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    reader.read(bytes) { event in
      switch event {
      case .message(let message): take(message: message)
      case .refused(let error, _): fail(.broken("the server sent what is no message: \(error.readable)"))
      case .http: fail(.broken("this is a web server"))
      }
      return failure == nil
    }
  }

  private func take(message: UnsafeBufferPointer<UInt8>) {
    let frame = Incoming.read(message, limits: ServerConnection.limits)
    let messages: [Incoming] =
      switch frame {
      case .single(let one): [one]
      case .batch(let many): many
      }
    for message in messages {
      switch message {
      case .response(.number(let id), let outcome):
        switch outcome {
        case .success(let value):
          replies[id] = Reply(result: mark.removed(from: (try? value.decode(RawJSON.self))?.bytes ?? []))
        case .failure(let error): replies[id] = Reply(result: [], error: error)
        }
        loop.stop()
      case .response(_, .failure(let error)):
        fail(.refused(error))
      case .response: break
      case .notification("$/progress", let params): progress(params)
      case .notification: break
      case .request(let id, let method, _):
        let error = RPCError(.methodNotFound, "this client has no method \(method)")
        output?.send { MessageWriter.error(error, to: id, .lines, into: &$0) }
      case .invalid(_, let error): fail(.broken("the server sent what is no message: \(error.readable)"))
      }
    }
  }

  private func progress(_ params: MessageParams) {
    guard let onProgress, let value = try? params.raw("value")?.decoded(as: [String: RawJSON].self),
      let percentage = try? value["percentage"]?.decoded(as: Double.self), percentage.isFinite
    else { return }
    onProgress(Int(min(max(percentage, 0), 100)))
  }

  private func ended(_ error: SystemError?) {
    hasEnded = true
    if isClosing { return loop.stop() }
    guard child != nil else {
      return fail(.broken(error.map { "the connection broke: \($0)" } ?? "the server closed the connection"))
    }
    // The child's status says more and comes a moment later, if it comes.
    patience = Timer(on: loop, after: 2000) { [unowned self] in fail(.broken("the server closed its output"))
    }
  }

  private func exited(_ status: Int, _ signal: Int) {
    child = nil
    if isClosing { return loop.stop() }
    let how = signal != 0 ? "by signal \(signal)" : "with exit status \(status)"
    fail(
      replies.isEmpty && lastID <= 1 && [66, 78].contains(status)
        ? .unavailable("the server cannot start") : .broken("the server ended \(how)"))
  }

  private func fail(_ fault: Fault) {
    if failure == nil { failure = fault }
    loop.stop()
  }

  /// Results may be larger than anything a server takes.
  private static let limits: JSONTape.Limits = {
    var limits = JSONTape.Limits()
    limits.values = .max
    return limits
  }()
}
