public import JSONRPC

/// Shows the token that a TCP connection needs, as its first message.
public enum Authenticate: Method {
  /// `server/authenticate`.
  public static let name = "server/authenticate"
  /// Nothing to tell.
  public typealias Result = Null

  /// The token.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// What stands in the server's token file.
    public var token: String

    /// A token.
    public init(token: String) { self.token = token }

    /// Writes `{token}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("token", token)
      writer.endObject()
    }
  }
}
