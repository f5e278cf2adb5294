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
  /// The program's own word lists.
  let lexicon: Lexicon
  /// The hashes of the user's own words that read too, by name.
  let userHashes: [String: String]
}

/// The stages, made from the word lists and the language model when they are first needed.
struct AnalyzerSlot {
  /// The stages, once they are there.
  var stages: Stages?
  /// Stages of words that have changed since, to make new ones of.
  var outdated: Stages?
  /// How often the words changed.
  var generation = 0
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
  var provenance: Provenance { provenance(with: userWords?.hashes ?? [:]) }

  /// What makes answers together with the user's own words of `userHashes`.
  nonisolated func provenance(with userHashes: [String: String]) -> Provenance {
    Provenance(
      server: Server.name + " " + Server.version, models: data.models,
      lexicons: data.lexicons.merging(userHashes) { own, _ in own })
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

  /// Has the stages made anew of the user's words as they are now; whoever asks from now on waits for that.
  func renewStages() {
    analyzers.generation += 1
    guard let stages = analyzers.stages else { return }
    analyzers.stages = nil
    analyzers.outdated = stages
    loadStages()
  }

  private func loadStages() {
    guard !analyzers.isLoading else { return }
    analyzers.isLoading = true
    let loaded = Loaded()
    let generation = analyzers.generation
    PoolJob(on: loop) { [data, userWords, outdated = analyzers.outdated] in
      let result = Result { () throws(RPCError) in
        if let outdated { return outdated.with(userWords) }
        return try Stages(data, userWords)
      }
      loaded.result.withLock { $0 = result }
    } completion: { [unowned self] _ in
      let result = loaded.result.withLock { $0 } ?? .failure(RPCError(.internalError, "nothing was loaded"))
      guard generation == analyzers.generation else {
        // The words changed meanwhile, and who waits may have asked after that.
        analyzers.isLoading = false
        analyzers.outdated = (try? result.get()) ?? analyzers.outdated
        return loadStages()
      }
      let waiting = analyzers.waiting
      analyzers = AnalyzerSlot(stages: try? result.get(), generation: generation)
      for deliver in waiting { deliver(result) }
    }
  }
}

extension Stages {
  /// The stages with the word lists and the model of `data` and the user's words; -32803 where a list was altered.
  fileprivate init(_ data: DataFiles, _ words: UserWords?) throws(RPCError) {
    lexicon = try data.lexicon()
    userHashes = words?.hashes ?? [:]
    let all = words.map { [lexicon] in lexicon.adding($0.lexicon) } ?? lexicon
    do throws(RPCError) {
      analyzer = Analyzer(lexicon: all, model: try data.languageModel(Server.model))
      lacking = nil
    } catch {
      analyzer = Analyzer(lackingModelWith: all)
      lacking = error
    }
  }

  /// The same with other words of the user.
  fileprivate func with(_ words: UserWords?) -> Stages {
    Stages(
      analyzer: analyzer.with(words.map { lexicon.adding($0.lexicon) } ?? lexicon), lacking: lacking,
      lexicon: lexicon, userHashes: words?.hashes ?? [:])
  }
}

private final class Loaded: Sendable {
  let result = Mutex<Result<Stages, RPCError>?>(nil)
}
