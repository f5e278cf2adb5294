/// What went wrong with a request, where, and what to do about it.
public struct RPCError: Error, Sendable, Hashable {
  /// A JSON-RPC, LSP or own code.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// The number on the wire.
    public let rawValue: Int
    /// The code with this number.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Not JSON.
    public static let parseError = Code(rawValue: -32700)
    /// JSON, but no request.
    public static let invalidRequest = Code(rawValue: -32600)
    /// No such method.
    public static let methodNotFound = Code(rawValue: -32601)
    /// The parameters do not fit the method.
    public static let invalidParams = Code(rawValue: -32602)
    /// A fault of ours.
    public static let internalError = Code(rawValue: -32603)
    /// LSP: a request before `initialize`.
    public static let notInitialized = Code(rawValue: -32002)
    /// LSP: cancelled by the client.
    public static let requestCancelled = Code(rawValue: -32800)
    /// LSP: the document changed under the request.
    public static let contentModified = Code(rawValue: -32801)
    /// LSP: a well-formed request that could not be answered.
    public static let requestFailed = Code(rawValue: -32803)
    /// No such document.
    public static let noSuchDocument = Code(rawValue: 1001)
    /// Over one of the limits that `server/info` states.
    public static let overLimit = Code(rawValue: 1002)
    /// Too much in flight; retry later.
    public static let overloaded = Code(rawValue: 1003)
    /// The connection has not shown its token.
    public static let notAuthenticated = Code(rawValue: 1004)
    /// A lexicon entry that cannot be taken.
    public static let invalidLexiconEntry = Code(rawValue: 1005)
  }

  /// What kind of error.
  public var code: Code
  /// One sentence.
  public var message: String
  /// JSON Pointer-like place in the message (`params.documents[3].text`), if it has one.
  public var path: String?
  /// What to do about it.
  public var hint: String?
  /// The limit that was passed.
  public var limit: Int?

  /// An error with its data.
  public init(_ code: Code, _ message: String, path: String? = nil, hint: String? = nil, limit: Int? = nil) {
    self.code = code
    self.message = message
    self.path = path
    self.hint = hint
    self.limit = limit
  }
}
