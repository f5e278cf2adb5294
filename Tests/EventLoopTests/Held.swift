import EventLoop
import Synchronization

/// Something that lives on a loop's thread and outlasts the callback that made it.
final class Held<Value>: @unchecked Sendable {
  var value: Value?
}

/// Holds threads back until it is opened.
final class Gate: Sendable {
  private let isOpen = Atomic(false)
  func open() { isOpen.store(true, ordering: .releasing) }
  func wait() { while !isOpen.load(ordering: .acquiring) {} }
}

private let counter = Atomic(0)

/// A path that nobody else uses, short enough for a socket.
func temporaryPath() -> String {
  "/tmp/rapporteur-\(ThisProcess.identifier)-\(counter.add(1, ordering: .relaxed).newValue)"
}
