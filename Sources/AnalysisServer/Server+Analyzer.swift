import Corpus
import EventLoop
import JSONRPC
import Lexicon
import NeuralEncoder
import NewsProtocol
import Synchronization

/// What reads documents, and why it reads no words of English where it does not.
struct Stages: Sendable {
  /// Reads.
  let analyzer: Analyzer
  /// What requests are answered that need the language model; nil where it is there.
  let lacking: RPCError?
}

/// The stages, made from the word lists and the language model when they are first needed.
struct AnalyzerSlot {
  /// The stages, once they are there.
  var stages: Stages?
  /// Requests that wait for them.
  var waiting: [(Result<Stages, RPCError>) -> Void] = []
  var isLoading = false

  /// Nothing loaded.
  static var empty: AnalyzerSlot { AnalyzerSlot() }
}

extension Server {
  /// The language model that reads.
  static let model = "english"

  /// What makes answers: the same input and provenance give the same bytes.
  nonisolated var provenance: Provenance {
    Provenance(
      server: Server.name + " " + Server.version, models: data.models, lexicons: data.lexicons)
  }

  /// The stages; the first request waits for word lists and model, and fails with -32803 where a list was altered.
  func stages(for call: Call) async throws(RPCError) -> Stages {
    if let stages = analyzers.stages { return stages }
    guard !call.isCancelled else { throw Call.cancelledError }
    let active = calls[call.number]
    let result = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<Stages, RPCError>, Never>) in
      let once = Once(continuation)
      let number = active?.onCancel { once.resume(.failure(Call.cancelledError)) }
      analyzers.waiting.append { result in
        if let number { active?.abandon[number] = nil }
        once.resume(result)
      }
      loadStages()
    }
    return try result.get()
  }

  /// Loads word lists and model before anybody asks; what is wrong with them is told here and to whoever asks.
  func preload() {
    analyzers.waiting.append { result in
      switch result {
      case .success(let stages): if let lacking = stages.lacking { Server.complain(of: lacking) }
      case .failure(let error): Server.complain(of: error)
      }
    }
    loadStages()
  }

  private static func complain(of error: RPCError) { ThisProcess.complain("rapporteur: \(error.message)") }

  private func loadStages() {
    guard !analyzers.isLoading else { return }
    analyzers.isLoading = true
    let loaded = Loaded()
    PoolJob(on: loop) { [data] in
      let result = Result { () throws(RPCError) in try Stages(data) }
      loaded.result.withLock { $0 = result }
    } completion: { [unowned self] _ in
      let result = loaded.result.withLock { $0 } ?? .failure(RPCError(.internalError, "nothing was loaded"))
      let waiting = analyzers.waiting
      analyzers = AnalyzerSlot(stages: try? result.get())
      for deliver in waiting { deliver(result) }
    }
  }
}

extension Stages {
  /// The stages with the word lists and the model of `data`; -32803 where a list was altered.
  fileprivate init(_ data: DataFiles) throws(RPCError) {
    let files = try data.lexiconFiles()
    let lexicon: Lexicon
    do { lexicon = try Lexicon(files: files) } catch {
      throw RPCError(.requestFailed, "a word list cannot be read: \(error)", hint: "mend the line named")
    }
    do throws(RPCError) {
      analyzer = Analyzer(lexicon: lexicon, model: try data.languageModel(Server.model))
      lacking = nil
    } catch {
      analyzer = Analyzer(lackingModelWith: lexicon)
      lacking = error
    }
  }
}

private final class Loaded: Sendable {
  let result = Mutex<Result<Stages, RPCError>?>(nil)
}
