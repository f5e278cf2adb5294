import Corpus
public import EventLoop
import JSONRPC
import Lexicon
import NewsProtocol

/// Everything that is served: connections, requests, documents. It lives on the loop's thread.
public actor Server {
  /// Name and version, as `server/info` and provenance give them.
  public static let name = "rapporteur", version = "0.1.0"

  /// The loop it lives on, which is its executor.
  nonisolated let loop: EventLoop
  /// What it takes.
  nonisolated let limits: Limits
  /// Where its data files are.
  nonisolated let data: DataFiles
  /// The documents held.
  var documents = DocumentStore()
  /// Readings of documents, kept between calls.
  nonisolated let readings = AnalysisCache(capacity: 256 << 20)

  /// The user's own words; nil where the server was given no file for them.
  var userWords: UserWords?

  let handlers: [String: any Handler.Type]
  /// Those that are answered at once; casting for each request would cost more than the answer.
  let quickHandlers: [String: any QuickHandler.Type]
  let token: [UInt8]?
  var connections: [Int: Connection] = [:]
  var calls: [Int: ActiveCall] = [:]
  var listeners: [Listener] = []
  var statistics = Statistics()
  var nextConnection = 1
  var nextCall = 1
  var nextRequest = 1
  var analyzers = AnalyzerSlot.empty
  var watch = LifeWatch()
  var exitCode: Int32?

  /// The loop's thread is the server's.
  public nonisolated var unownedExecutor: UnownedSerialExecutor { loop.asUnownedSerialExecutor() }

  /// A server without connections; `token` is what TCP connections must show.
  public init(loop: EventLoop, data: DataFiles, limits: Limits = Limits(), token: [UInt8]? = nil) {
    self.init(loop: loop, data: data, limits: limits, token: token, userWords: nil)
  }

  init(loop: EventLoop, data: DataFiles, limits: Limits, token: [UInt8]?, userWords: UserWords?) {
    self.userWords = userWords
    self.loop = loop
    self.data = data
    self.limits = limits
    self.token = token
    handlers = Dictionary(uniqueKeysWithValues: AnalysisServer.handlers.map { ($0.name, $0) })
    quickHandlers = handlers.compactMapValues { $0 as? any QuickHandler.Type }
  }

  /// The status to end with, once the loop has stopped.
  public var status: Int32 { exitCode ?? 0 }
}
