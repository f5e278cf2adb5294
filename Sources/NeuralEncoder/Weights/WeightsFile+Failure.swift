extension WeightsFile {
  /// Why the model cannot be had: which file, what is wrong with it, what to do.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file.
    public let path: String
    /// What is wrong.
    public let reason: String

    /// `path: what is wrong; what to do`.
    public var description: String { "\(path): \(reason); install the language model's file again" }
  }
}
