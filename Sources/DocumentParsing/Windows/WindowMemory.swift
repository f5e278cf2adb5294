import NeuralEncoder
import Synchronization

/// What the language model read off windows of held documents, so that a change costs no more than the windows it touches.
///
/// Safe from any thread. The windows used least recently go first when it is full; what is lost is only time.
public final class WindowMemory: Sendable {
  /// What a window's reading depends on: all but where it stands.
  private struct Content: Hashable {
    let pieces: Pieces
    let sentenceEnds: [Int]
    let probableEnds: [Int]

    init(_ window: Window) {
      pieces = window.pieces
      sentenceEnds = window.sentenceEnds
      probableEnds = window.probableEnds
    }
  }
  private struct Item {
    var reading: WindowReading
    var used: Int
  }
  private struct State {
    var items: [Content: Item] = [:]
    var bytes = 0
    var clock = 0
    var taken = 0
  }

  /// Most bytes it may take, by estimate.
  public let capacity: Int
  private let state = Mutex(State())

  /// An empty memory for about `capacity` bytes.
  public init(capacity: Int) { self.capacity = capacity }

  /// Readings that were found here instead of being made.
  public var taken: Int { state.withLock { $0.taken } }

  /// What was read off a window like `window`.
  func reading(of window: Window) -> WindowReading? {
    let content = Content(window)
    return state.withLock { state in
      guard state.items[content] != nil else { return nil }
      state.clock += 1
      state.taken += 1
      state.items[content]?.used = state.clock
      return state.items[content]?.reading
    }
  }

  /// Keeps `reading` of `window`.
  func keep(_ reading: WindowReading, of window: Window) {
    let content = Content(window)
    let bytes = WindowMemory.footprint(content, reading)
    state.withLock { state in
      guard state.items[content] == nil else { return }
      state.clock += 1
      state.bytes += bytes
      state.items[content] = Item(reading: reading, used: state.clock)
      guard state.bytes > capacity else { return }
      // A quarter goes at once, so that the sort is paid once in many.
      for (content, item) in state.items.sorted(by: { $0.value.used < $1.value.used }) {
        if state.bytes <= capacity * 3 / 4 { break }
        state.bytes -= WindowMemory.footprint(content, item.reading)
        state.items[content] = nil
      }
    }
  }

  /// A mention's vector with what its array costs.
  private static let mentionBytes = 160

  /// About how many bytes both take.
  private static func footprint(_ content: Content, _ reading: WindowReading) -> Int {
    let spans =
      reading.names.count + reading.sources.count + reading.cues.count + reading.contents.count
      + reading.events.count
    return 14 * content.pieces.count + 8 * (content.sentenceEnds.count + content.probableEnds.count)
      + MemoryLayout<WindowReading.Token>.stride * reading.tokens.count
      + MemoryLayout<WindowReading.Span>.stride * spans + 8 * reading.sentences.count
      + (MemoryLayout<WindowReading.Mention>.stride + mentionBytes) * reading.mentions.count + 512
  }
}
