extension RPCError: JSONWritable {
  /// Writes JSON-RPC's error object, `data` with path, hint and limit where there are any.
  public func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("code", code.rawValue)
    writer.member("message", message)
    if path != nil || hint != nil || limit != nil {
      writer.key("data")
      writer.beginObject()
      writer.optional("path", path)
      writer.optional("hint", hint)
      writer.optional("limit", limit)
      writer.endObject()
    }
    writer.endObject()
  }

  /// The error that a peer sent; one that is not as JSON-RPC says becomes an internal error that says so.
  static func read(_ params: MessageParams) -> RPCError {
    struct Shape: Decodable {
      var code: Int
      var message: String
      var data: RawJSON?
    }
    struct Details: Decodable {
      var path: String?
      var hint: String?
      var limit: Int?
    }
    guard let shape = try? params.decode(Shape.self) else {
      return RPCError(.internalError, "the peer sent an error that is none")
    }
    let details = try? shape.data?.decoded(as: Details.self, unknownMembers: .passedOver)
    return RPCError(
      Code(rawValue: shape.code), shape.message, path: details?.path, hint: details?.hint,
      limit: details?.limit)
  }
}
