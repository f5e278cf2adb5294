/// A remote procedure: its name and the shapes of what goes in and comes out.
///
/// Parameters and results are decoded by synthesis and written by hand, so that large results stream.
public protocol Method: Sendable {
  /// Named parameters, an object.
  associatedtype Params: Decodable & JSONWritable & Sendable
  /// What is answered.
  associatedtype Result: Decodable & JSONWritable & Sendable

  /// `area/verb`.
  static var name: String { get }
}
