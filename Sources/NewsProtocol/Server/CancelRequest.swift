public import JSONRPC

/// Ends a request that runs or waits; a notification that overtakes whatever is queued.
public enum CancelRequest: Method {
  /// `$/cancelRequest`.
  public static let name = "$/cancelRequest"
  /// None: it is a notification.
  public typealias Result = Null

  /// Which request.
  public struct Params: Decodable, JSONWritable, Sendable {
    /// The request's id.
    public var id: RequestID

    /// The request `id`.
    public init(id: RequestID) { self.id = id }

    /// Writes `{id}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("id", id)
      writer.endObject()
    }
  }
}
