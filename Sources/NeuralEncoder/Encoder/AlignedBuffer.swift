/// Memory at a multiple of 64 bytes that grows when asked for more, losing what it held, and never shrinks.
final class AlignedBuffer<Element: BitwiseCopyable> {
  private(set) var pointer: UnsafeMutablePointer<Element>
  private(set) var capacity: Int

  /// Room for `capacity` elements, not initialised.
  init(capacity: Int = 0) {
    self.capacity = capacity
    pointer = AlignedBuffer.allocate(capacity)
  }

  deinit { UnsafeMutableRawPointer(pointer).deallocate() }

  /// Room for `count` elements; what lay there is lost where it has to grow.
  func reserve(_ count: Int) -> UnsafeMutablePointer<Element> {
    if count > capacity {
      UnsafeMutableRawPointer(pointer).deallocate()
      pointer = AlignedBuffer.allocate(count)
      capacity = count
    }
    return pointer
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Element> {
    UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * MemoryLayout<Element>.stride, alignment: 64)
      .bindMemory(to: Element.self, capacity: max(count, 1))
  }
}
