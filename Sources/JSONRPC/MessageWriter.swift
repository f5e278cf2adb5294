/// Writes messages in frames.
public enum MessageWriter {
  /// Appends the answer `result`, JSON already, to the request `id`.
  public static func result(
    _ result: [UInt8], to id: RequestID, _ framing: Framing, into bytes: inout [UInt8]
  ) {
    frame(framing, length: resultLength(result, id), into: &bytes) { appendResult(result, to: id, into: &$0) }
  }

  /// The answer `result` as an element of a batch.
  public static func appendResult(_ result: [UInt8], to id: RequestID, into bytes: inout [UInt8]) {
    append("{\"jsonrpc\":\"2.0\",\"id\":", &bytes)
    appendID(id, &bytes)
    append(",\"result\":", &bytes)
    bytes.append(contentsOf: result)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends the answer `error` to the request `id`.
  public static func error(_ error: RPCError, to id: RequestID, _ framing: Framing, into bytes: inout [UInt8])
  {
    frame(framing, payload: errorMessage(error, to: id), into: &bytes)
  }

  /// The answer `error` without a frame.
  public static func errorMessage(_ error: RPCError, to id: RequestID) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("jsonrpc", "2.0")
    writer.member("id", id)
    writer.member("error", error)
    writer.endObject()
    return writer.bytes
  }

  /// Appends a notification, or a request where there is an `id`; `params` is an object, JSON already.
  public static func call(
    _ method: String, params: [UInt8]?, id: RequestID? = nil, _ framing: Framing, into bytes: inout [UInt8]
  ) {
    var writer = JSONWriter(capacity: 96 + method.utf8.count + (params?.count ?? 0))
    writer.beginObject()
    writer.member("jsonrpc", "2.0")
    writer.optional("id", id)
    writer.member("method", method)
    if let params {
      writer.key("params")
      writer.raw(params)
    }
    writer.endObject()
    frame(framing, payload: writer.bytes, into: &bytes)
  }

  /// Appends `payload`, a whole message or batch, in a frame.
  public static func frame(_ framing: Framing, payload: [UInt8], into bytes: inout [UInt8]) {
    frame(framing, length: payload.count, into: &bytes) { $0.append(contentsOf: payload) }
  }

  private static func frame(
    _ framing: Framing, length: Int, into bytes: inout [UInt8], _ body: (inout [UInt8]) -> Void
  ) {
    switch framing {
    case .headers:
      append("Content-Length: ", &bytes)
      appendDigits(length, &bytes)
      append("\r\n\r\n", &bytes)
      body(&bytes)
    case .lines:
      body(&bytes)
      bytes.append(0x0A)
    }
  }

  private static func resultLength(_ result: [UInt8], _ id: RequestID) -> Int {
    // {"jsonrpc":"2.0","id": … ,"result": … }
    let fixed = 22 + 10 + 1
    switch id {
    case .null: return fixed + 4 + result.count
    case .number(let number):
      var digits = number < 0 ? 2 : 1
      var rest = number.magnitude / 10
      while rest > 0 {
        digits += 1
        rest /= 10
      }
      return fixed + digits + result.count
    default: return fixed + RawJSON(id).bytes.count + result.count
    }
  }

  private static func appendID(_ id: RequestID, _ bytes: inout [UInt8]) {
    switch id {
    case .number(let number): appendDigits(number, &bytes)
    default: bytes.append(contentsOf: RawJSON(id).bytes)
    }
  }

  private static func appendDigits(_ number: Int, _ bytes: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var at = 20
      var rest = number.magnitude
      repeat {
        at -= 1
        digits[at] = UInt8(truncatingIfNeeded: rest % 10) + 0x30
        rest /= 10
      } while rest > 0
      if number < 0 {
        at -= 1
        digits[at] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: digits[at...])
    }
  }

  private static func append(_ text: StaticString, _ bytes: inout [UInt8]) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}
