public import JSONRPC

/// Tells how far a request is, or a part of its result; a notification of the server.
public enum Progress: Method {
  /// `$/progress`.
  public static let name = "$/progress"
  /// None: it is a notification.
  public typealias Result = Null

  /// Of which request, and what.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The token that the request named.
    public var token: RawJSON
    /// `{kind: begin|report|end, …}` for a `workDoneToken`, a part of the result for a `partialResultToken`.
    public var value: RawJSON

    /// Progress under `token`.
    public init(token: RawJSON, value: RawJSON) {
      self.token = token
      self.value = value
    }

    /// Writes `{token, value}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("token", token)
      writer.member("value", value)
      writer.endObject()
    }
  }
}
