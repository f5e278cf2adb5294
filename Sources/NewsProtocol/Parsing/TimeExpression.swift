public import JSONRPC

/// A temporal expression as TIMEX3 has it.
public struct TimeExpression: Decodable, JSONWritable, Sendable, Hashable {
  /// The same in every method.
  public var id: String
  /// First position.
  public var start: Int
  /// One past the last position.
  public var end: Int
  /// The document's characters there.
  public var text: String
  /// `DATE`, `TIME`, `DURATION` or `SET`.
  public var type: String
  /// TIMEX3's value; what the text leaves open stays open.
  public var value: String
  /// TIMEX3's `mod`, `quant` and `freq`.
  public var mod, quant, freq: String?
  /// First and last day it can mean.
  public var earliest, latest: String?
  /// `publishedAt`, or the id of the expression it was resolved against.
  public var anchor: String?
  /// Why this value.
  public var reason: String

  /// An expression of which nothing optional is known yet.
  public init(id: String, excerpt: Excerpt, type: String, value: String, reason: String) {
    self.id = id
    (start, end, text) = (excerpt.start, excerpt.end, excerpt.text)
    self.type = type
    self.value = value
    self.reason = reason
  }

  /// Writes the members in the contract's order.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", id)
    writer.member("start", start)
    writer.member("end", end)
    writer.member("text", text)
    writer.member("type", type)
    writer.member("value", value)
    writer.optional("mod", mod)
    writer.optional("quant", quant)
    writer.optional("freq", freq)
    writer.optional("earliest", earliest)
    writer.optional("latest", latest)
    writer.optional("anchor", anchor)
    writer.member("reason", reason)
    writer.endObject()
  }
}
