import AnalysisServer
import ArgumentParser

/// A flag for each of the server's limits.
struct LimitOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Bytes of the headers before a message.", valueName: "bytes"))
  var maxHeader = Limits().headerBytes
  @Option(help: ArgumentHelp("Bytes of a message.", valueName: "bytes"))
  var maxMessage = Limits().messageBytes
  @Option(help: ArgumentHelp("Bytes of a document's text.", valueName: "bytes"))
  var maxDocument = Limits().documentBytes
  @Option(help: ArgumentHelp("Messages in a batch.", valueName: "count"))
  var maxBatch = Limits().batchMessages
  @Option(help: ArgumentHelp("Documents in one request.", valueName: "count"))
  var maxDocuments = Limits().documents
  @Option(help: ArgumentHelp("Arrays and objects inside each other.", valueName: "count"))
  var maxDepth = Limits().depth
  @Option(help: ArgumentHelp("Values in one message.", valueName: "count"))
  var maxValues = Limits().values
  @Option(help: ArgumentHelp("Connections at a time.", valueName: "count"))
  var maxConnections = Limits().connections
  @Option(help: ArgumentHelp("Requests in flight on a connection.", valueName: "count"))
  var maxInFlight = Limits().requestsInFlight
  @Option(help: ArgumentHelp("Bytes of requests in flight on a connection.", valueName: "bytes"))
  var maxInFlightBytes = Limits().bytesInFlight
  @Option(help: ArgumentHelp("Bytes queued for a reader above which its requests wait.", valueName: "bytes"))
  var highWater = Limits().highWaterBytes
  @Option(help: ArgumentHelp("Bytes queued for a reader above which it is closed.", valueName: "bytes"))
  var maxQueue = Limits().queueBytes

  /// A message's places are kept in 32 bits.
  private static let mostBytes = 1 << 30

  func validate() throws {
    let values = limits.all
    guard values.allSatisfy({ $0 > 0 }) else { throw ValidationError("A limit must be at least 1.") }
    guard maxMessage <= LimitOptions.mostBytes else {
      throw ValidationError("--max-message can be \(LimitOptions.mostBytes) at most.")
    }
  }

  var limits: Limits {
    var limits = Limits()
    limits.headerBytes = maxHeader
    limits.messageBytes = maxMessage
    limits.documentBytes = maxDocument
    limits.batchMessages = maxBatch
    limits.documents = maxDocuments
    limits.depth = maxDepth
    limits.values = maxValues
    limits.connections = maxConnections
    limits.requestsInFlight = maxInFlight
    limits.bytesInFlight = maxInFlightBytes
    limits.highWaterBytes = highWater
    limits.queueBytes = maxQueue
    return limits
  }
}
