/// What the server takes, each stated by `server/info`, each answered with an error and never by silence.
public struct Limits: Sendable {
  /// Bytes of the headers before a message.
  public var headerBytes = 64 << 10
  /// Bytes of a message.
  public var messageBytes = 64 << 20
  /// Bytes of a document's text.
  public var documentBytes = 4 << 20
  /// Messages in a batch.
  public var batchMessages = 1000
  /// Documents in one request.
  public var documents = 10_000
  /// Arrays and objects inside each other.
  public var depth = 512
  /// Values in one message.
  public var values = 8_000_000
  /// Connections at a time.
  public var connections = 1024
  /// Requests of a connection that run or wait.
  public var requestsInFlight = 1024
  /// Bytes of the messages of a connection that run or wait.
  public var bytesInFlight = 256 << 20
  /// Bytes queued for a reader above which its requests wait.
  public var highWaterBytes = 8 << 20
  /// Bytes queued for a reader above which its connection is closed.
  public var queueBytes = 256 << 20

  /// What the protocol states.
  public init() {}

  /// The values, in no special order.
  public var all: [Int] { Array(table.values) }

  /// Name of each limit → its value.
  var table: [String: Int] {
    [
      "headerBytes": headerBytes, "messageBytes": messageBytes, "documentBytes": documentBytes,
      "batchMessages": batchMessages, "documents": documents, "depth": depth, "values": values,
      "connections": connections, "requestsInFlight": requestsInFlight, "bytesInFlight": bytesInFlight,
      "highWaterBytes": highWaterBytes, "queueBytes": queueBytes,
    ]
  }
}
