/// What a stage asks, now and then, whether its answer is still wanted; it then returns early with less.
public struct Cancellation: Sendable {
  private let check: @Sendable () -> Bool

  /// A check that asks `check`, which may be called from any thread and must be quick.
  public init(_ check: @escaping @Sendable () -> Bool) { self.check = check }

  /// Never cancelled.
  public static let never = Cancellation { false }

  /// Whether the answer is no longer wanted.
  public var isCancelled: Bool { check() }
}
