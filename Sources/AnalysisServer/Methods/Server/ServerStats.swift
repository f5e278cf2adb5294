import Corpus
import EventLoop
import JSONRPC
import NewsProtocol

extension ServerStats: QuickHandler {
  static func quickly(
    _ params: NoParams, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Result> {
    var result = Result()
    result.uptime = Double((ContinuousClock.now - server.statistics.began) / .milliseconds(1)) / 1000
    result.messages = server.statistics.messages
    result.connections = server.connections.count
    result.connectionsTaken = server.statistics.connectionsTaken
    result.inFlight = server.calls.count
    for connection in server.connections.values {
      result.waiting += connection.waiting.count
      result.queuedBytes += connection.output.queuedBytes
    }
    result.documents = server.documents.count
    result.windowsEncoded = server.analyzers.stages?.analyzer.windowsEncoded ?? 0
    result.memory = ThisProcess.residentMemory
    for (name, share) in server.statistics.methods {
      result.methods[name] = Share(
        count: share.count, errors: share.errors, p50: share.quantile(0.5), p99: share.quantile(0.99))
    }
    return Encoded(result)
  }
}
