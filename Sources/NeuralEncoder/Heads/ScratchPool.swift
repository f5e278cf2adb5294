internal import CKernels
import Synchronization

/// Memory for as many threads as read at once; it is kept for the next ones.
final class ScratchPool: Sendable {
  private let path: KernelPath
  private let free = Mutex<[HeadScratch]>([])

  init(path: KernelPath) { self.path = path }

  /// Calls `body` with memory that no other thread has meanwhile.
  func withScratch<Result>(_ body: (HeadScratch) -> Result) -> Result {
    let scratch = free.withLock { $0.popLast() } ?? HeadScratch(path: path)
    defer { free.withLock { $0.append(scratch) } }
    return body(scratch)
  }
}
