import EventLoop
import JSONRPC
import NewsProtocol

/// One client and what is going on with it. Used on the server's thread alone.
final class Connection {
  /// How it came.
  enum Kind {
    /// Standard input and output: its end is the server's end.
    case stdio
    /// A socket.
    case socket
  }

  let number: Int
  let kind: Kind
  let input: ByteStream
  let output: ByteStream
  let reader: FrameReader
  /// Whether its token was shown or none is needed.
  var isAuthenticated: Bool
  /// Whether `initialize` came, and `shutdown`.
  var isInitialized = false, isShutDown = false
  var encoding = PositionEncoding.utf32
  /// Requests that run or wait, by id.
  var calls: [RequestID: ActiveCall] = [:]
  /// How many run or wait, those with id null too.
  var inFlight = 0
  /// Bytes of their messages.
  var bytesInFlight = 0
  /// Requests that wait for the reader, oldest first.
  var waiting: [ActiveCall] = []
  /// Answers that are owed to requests of ours.
  var asked: [RequestID: (Result<RawJSON, RPCError>) -> Void] = [:]
  /// Whether nothing more comes; what was asked is still answered.
  var hasEnded = false
  /// Whether nothing more is read.
  var isDeaf = false
  var isClosed = false
  /// What the server ends with if this is its stdio.
  var status: Int32 = 0

  init(
    number: Int, kind: Kind, input: ByteStream, output: ByteStream, reader: FrameReader, isAuthenticated: Bool
  ) {
    self.number = number
    self.kind = kind
    self.input = input
    self.output = output
    self.reader = reader
    self.isAuthenticated = isAuthenticated
  }

  /// The framing of answers.
  var framing: Framing { reader.framing ?? .lines }
}

/// A request that runs or waits, as the server's thread sees it.
final class ActiveCall {
  let call: Call
  let connection: Connection
  let batch: Batch?
  let bytes: Int
  /// What begins it; gone once it has begun.
  var begin: (() -> Void)?
  /// What ends its awaiting when it is cancelled, by number.
  var abandon: [Int: () -> Void] = [:]
  private var nextAbandon = 0

  init(call: Call, connection: Connection, batch: Batch?, bytes: Int) {
    self.call = call
    self.connection = connection
    self.batch = batch
    self.bytes = bytes
  }

  /// Has `body` called if the request is cancelled; the number takes it back.
  func onCancel(_ body: @escaping () -> Void) -> Int {
    nextAbandon += 1
    abandon[nextAbandon] = body
    return nextAbandon
  }

  /// Cancels what runs.
  func cancel() {
    call.cancel()
    let bodies = abandon.sorted { $0.key < $1.key }
    abandon = [:]
    for (_, body) in bodies { body() }
  }
}

/// Answers of a batch, sent together in the order of the requests.
final class Batch {
  private var answers: [[UInt8]?]
  private var missing: Int

  init(count: Int) {
    answers = Array(repeating: nil, count: count)
    missing = count
  }

  /// Takes an answer; gives all of them once none is missing.
  func take(_ answer: [UInt8], at place: Int) -> [UInt8]? {
    guard answers[place] == nil else { return nil }
    answers[place] = answer
    missing -= 1
    guard missing == 0 else { return nil }
    var message: [UInt8] = [UInt8(ascii: "[")]
    for (place, answer) in answers.enumerated() {
      if place > 0 { message.append(UInt8(ascii: ",")) }
      message.append(contentsOf: answer ?? [])
    }
    message.append(UInt8(ascii: "]"))
    return message
  }
}
