import Corpus
import EventLoop
import JSONRPC
import Lexicon
import NewsProtocol
import Synchronization

/// The stages, made from the word lists when they are first needed.
struct AnalyzerSlot {
  /// The stages, once they are there.
  var analyzer: Analyzer?
  /// Requests that wait for them.
  var waiting: [(Result<Analyzer, RPCError>) -> Void] = []
  var isLoading = false

  /// Nothing loaded.
  static var empty: AnalyzerSlot { AnalyzerSlot() }
}

extension Server {
  /// What makes answers: the same input and provenance give the same bytes.
  nonisolated var provenance: Provenance {
    Provenance(server: Server.name + " " + Server.version, models: [:], lexicons: data.lexicons)
  }

  /// The stages; the first request waits for the word lists, and fails with -32803 where one was altered.
  func analyzer(for call: Call) async throws(RPCError) -> Analyzer {
    if let analyzer = analyzers.analyzer { return analyzer }
    guard !call.isCancelled else { throw Call.cancelledError }
    let active = calls[call.number]
    let result = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<Analyzer, RPCError>, Never>) in
      let once = Once(continuation)
      let number = active?.onCancel { once.resume(.failure(Call.cancelledError)) }
      analyzers.waiting.append { result in
        if let number { active?.abandon[number] = nil }
        once.resume(result)
      }
      if !analyzers.isLoading { loadAnalyzer() }
    }
    return try result.get()
  }

  private func loadAnalyzer() {
    analyzers.isLoading = true
    let loaded = Loaded()
    PoolJob(on: loop) { [data] in
      do throws(RPCError) {
        let files = try data.lexiconFiles()
        do {
          let lexicon = try Lexicon(files: files)
          loaded.result.withLock { $0 = .success(Analyzer(lexicon: lexicon)) }
        } catch {
          throw RPCError(.requestFailed, "a word list cannot be read: \(error)", hint: "mend the line named")
        }
      } catch {
        loaded.result.withLock { $0 = .failure(error) }
      }
    } completion: { [unowned self] _ in
      let result = loaded.result.withLock { $0 } ?? .failure(RPCError(.internalError, "nothing was loaded"))
      let waiting = analyzers.waiting
      analyzers = AnalyzerSlot(analyzer: try? result.get())
      for deliver in waiting { deliver(result) }
    }
  }
}

private final class Loaded: Sendable {
  let result = Mutex<Result<Analyzer, RPCError>?>(nil)
}
