import ActorResolution
public import DocumentParsing
import Synchronization
public import TextModel

/// The readings of documents that are held, by content and provenance; the least recently used go first when it is full.
///
/// Safe from any thread. What is lost is only time: a reading can always be made again.
public final class AnalysisCache: Sendable {
  private struct Item {
    var analysis: DocumentAnalysis
    var bytes: Int
    var used: Int
  }
  private struct State {
    var items: [String: Item] = [:]
    var bytes = 0
    var clock = 0
  }

  /// Most bytes the readings may take, by estimate.
  public let capacity: Int
  /// What the language model read off windows of held documents.
  public let windows: WindowMemory
  private let state = Mutex(State())

  /// An empty cache for about `capacity` bytes of readings, and a quarter of that for windows.
  public init(capacity: Int) {
    self.capacity = capacity
    windows = WindowMemory(capacity: capacity / 4)
  }

  /// Bytes held, by estimate.
  public var bytes: Int { state.withLock { $0.bytes } }
  /// Readings held.
  public var count: Int { state.withLock { $0.items.count } }

  /// The reading under `key`, however deep it went.
  public subscript(key: String) -> DocumentAnalysis? {
    state.withLock { state in
      state.clock += 1
      state.items[key]?.used = state.clock
      return state.items[key]?.analysis
    }
  }

  /// Keeps `analysis` under its document's key, unless a deeper one is there.
  public func keep(_ analysis: DocumentAnalysis) {
    let key = analysis.document.key
    let bytes = analysis.footprint
    state.withLock { state in
      if let held = state.items[key], held.analysis.depth >= analysis.depth { return }
      state.clock += 1
      state.bytes += bytes - (state.items[key]?.bytes ?? 0)
      state.items[key] = Item(analysis: analysis, bytes: bytes, used: state.clock)
      guard state.bytes > capacity else { return }
      // A quarter goes at once, so that the sort is paid once in many.
      for (key, item) in state.items.sorted(by: { $0.value.used < $1.value.used }) {
        if state.bytes <= capacity * 3 / 4 { break }
        state.bytes -= item.bytes
        state.items[key] = nil
      }
    }
  }

  /// `input` read down to `depth` by `analyzer`; a cancelled reading is incomplete and must be thrown away.
  ///
  /// Only what `isHeld` is kept: a text given for one call leaves nothing behind.
  public func analysis(
    of input: DocumentInput, isHeld: Bool, depth: Analyzer.Depth, by analyzer: Analyzer,
    cancellation: Cancellation
  ) -> DocumentAnalysis {
    let memory = isHeld ? windows : nil
    guard var known = self[input.key] else {
      let read = analyzer.analysis(of: input, depth: depth, memory: memory, cancellation: cancellation)
      if isHeld, !cancellation.isCancelled { keep(read) }
      return read
    }
    guard known.depth < depth else { return known }
    analyzer.deepen(&known, to: depth, memory: memory, cancellation: cancellation)
    if isHeld, !cancellation.isCancelled { keep(known) }
    return known
  }

  /// Lets go of the reading under `key`.
  public func forget(_ key: String) {
    state.withLock { state in
      if let item = state.items.removeValue(forKey: key) { state.bytes -= item.bytes }
    }
  }
}

extension DocumentAnalysis {
  /// About how many bytes of memory the reading takes.
  var footprint: Int {
    let mentions = actors.actors.reduce(0) { $0 + $1.mentions.count + 4 }
    return document.text.count + 160 * document.tokens.count + 64 * document.sentences.count
      + 96 * (document.sections.count + document.names.count) + 48 * mentions
      + 256 * (times.count + quotes.count) + 512 * (events.count + relations.count) + 1024
  }
}
