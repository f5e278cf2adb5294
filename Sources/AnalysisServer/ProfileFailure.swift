/// Why a profile cannot be used.
public struct ProfileFailure: Error, CustomStringConvertible {
  /// Where in the file: `aspects[2].words`.
  public let place: String
  /// What is wrong there.
  public let reason: String
  /// How to mend it.
  public let remedy: String

  /// `place: reason; remedy`.
  public var description: String { "\(place): \(reason); \(remedy)" }
}
