import EventLoop
import JSONRPC
import NewsProtocol
import Synchronization
import TextModel

/// One request in flight.
final class Call: Sendable {
  /// Its number, unlike any other of this server.
  let number: Int
  /// Its id, null for a notification.
  let id: RequestID
  /// Whether it is a notification, which is not answered.
  let isNotification: Bool
  /// Its method.
  let method: String
  /// Number of its connection.
  let connection: Int
  /// The unit of positions agreed with its client.
  let positionEncoding: PositionEncoding
  /// Where it stands in its batch.
  let place: Int
  let server: Server
  let partialResultToken: RawJSON?
  let progress: ProgressReport?
  private let cancelled = Atomic(false)
  private let began = ContinuousClock.now

  init(
    number: Int, id: RequestID, isNotification: Bool, method: String, connection: Int,
    positionEncoding: PositionEncoding, place: Int, server: Server, workDoneToken: RawJSON? = nil,
    partialResultToken: RawJSON? = nil
  ) {
    self.number = number
    self.id = id
    self.isNotification = isNotification
    self.method = method
    self.connection = connection
    self.positionEncoding = positionEncoding
    self.place = place
    self.server = server
    self.partialResultToken = partialResultToken
    progress = workDoneToken.map { ProgressReport(token: $0, title: method) }
  }

  /// What stages ask.
  var cancellation: Cancellation { Cancellation { [self] in isCancelled } }
  /// Whether the answer is no longer wanted.
  var isCancelled: Bool { cancelled.load(ordering: .relaxed) }
  /// Marks the answer as no longer wanted.
  func cancel() { cancelled.store(true, ordering: .relaxed) }
  /// Milliseconds since it was read.
  var milliseconds: Double { Double((ContinuousClock.now - began) / .microseconds(1)) / 1000 }

  /// Tells the client, if it asked for that, how far the request is; may be called from any thread as often as you
  /// like, because only the latest is sent, some times a second.
  func report(_ done: Int, of total: Int, message: String? = nil) {
    guard let progress, progress.note(done, total, message) else { return }
    server.loop.post { [self] in server.assumeIsolated { $0.sendProgress(of: self) } }
  }

  /// Sends the client, if it asked for that, a part of the result; may be called from any thread.
  func partial(_ value: some JSONWritable) {
    guard let partialResultToken, !isCancelled else { return }
    let part = Encoded(Progress.Params(token: partialResultToken, value: RawJSON(value))).bytes
    server.loop.post { [self] in server.assumeIsolated { $0.notify(Progress.name, part, of: self) } }
  }

  /// Whether the client asked for parts of the result.
  var wantsParts: Bool { partialResultToken != nil }

  /// The error of a request that is cancelled.
  static let cancelledError = RPCError(.requestCancelled, "the request was cancelled")
}
