public import JSONRPC

/// Begins a session as in LSP and agrees the unit of positions; optional here.
public enum Initialize: Method {
  /// `initialize`.
  public static let name = "initialize"

  /// What is heeded of LSP's parameters; other members are taken and left aside.
  public struct Params: Decodable, JSONWritable, Sendable {
    private enum CodingKeys: CodingKey { case processId, capabilities }

    /// The process whose end ends the server.
    public var processId: Int?
    /// `capabilities.general.positionEncodings`, the client's favourite first.
    public var positionEncodings: [String]?

    /// What a client says of itself.
    public init(processId: Int? = nil, positionEncodings: [String]? = nil) {
      self.processId = processId
      self.positionEncodings = positionEncodings
    }

    /// Reads what is heeded.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      // Asking for all keys lets the unknown ones pass: LSP has many.
      _ = container.allKeys
      processId = try container.decodeIfPresent(Int.self, forKey: .processId)
      positionEncodings = try container.decodeIfPresent(Capabilities.self, forKey: .capabilities)?
        .general?.positionEncodings
    }

    /// Writes them as LSP does.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.member("processId", processId)
      writer.key("capabilities")
      writer.beginObject()
      if let positionEncodings {
        writer.key("general")
        writer.beginObject()
        writer.member("positionEncodings", positionEncodings)
        writer.endObject()
      }
      writer.endObject()
      writer.endObject()
    }
  }

  private struct Capabilities: Decodable {
    private enum CodingKeys: CodingKey { case general }
    var general: General?

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      _ = container.allKeys
      general = try container.decodeIfPresent(General.self, forKey: .general)
    }
  }

  private struct General: Decodable {
    private enum CodingKeys: CodingKey { case positionEncodings }
    var positionEncodings: [String]?

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      _ = container.allKeys
      positionEncodings = try container.decodeIfPresent([String].self, forKey: .positionEncodings)
    }
  }

  /// What the server says of itself.
  public struct Result: Decodable, JSONWritable, Sendable {
    /// What is agreed.
    public struct Capabilities: Decodable, Sendable {
      /// `utf-8`, `utf-16` or `utf-32`.
      public var positionEncoding: String
    }
    /// The server.
    public struct ServerInfo: Decodable, Sendable {
      /// Its name.
      public var name: String
      /// Its version.
      public var version: String
    }

    /// What is agreed.
    public var capabilities: Capabilities
    /// The server.
    public var serverInfo: ServerInfo

    /// What the server says.
    public init(positionEncoding: String, name: String, version: String) {
      capabilities = Capabilities(positionEncoding: positionEncoding)
      serverInfo = ServerInfo(name: name, version: version)
    }

    /// Writes `{capabilities, serverInfo}`.
    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.key("capabilities")
      writer.beginObject()
      writer.member("positionEncoding", capabilities.positionEncoding)
      writer.endObject()
      writer.key("serverInfo")
      writer.beginObject()
      writer.member("name", serverInfo.name)
      writer.member("version", serverInfo.version)
      writer.endObject()
      writer.endObject()
    }
  }
}
