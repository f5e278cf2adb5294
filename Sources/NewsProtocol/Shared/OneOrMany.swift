/// A value or an array of values, as a parameter that takes either.
public struct OneOrMany<Value: Decodable & Sendable>: Decodable, Sendable {
  /// The values.
  public var values: [Value]

  /// Several values.
  public init(_ values: [Value]) { self.values = values }

  /// Reads an array, or one value by itself.
  public init(from decoder: any Decoder) throws {
    guard var list = try? decoder.unkeyedContainer() else {
      values = [try decoder.singleValueContainer().decode(Value.self)]
      return
    }
    values = []
    while !list.isAtEnd { values.append(try list.decode(Value.self)) }
  }
}
