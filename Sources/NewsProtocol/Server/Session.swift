public import JSONRPC

/// Tells, after `initialize`, that the client is ready; a notification.
public enum Initialized: Method {
  /// `initialized`.
  public static let name = "initialized"
  /// Anything.
  public typealias Params = RawJSON
  /// None: it is a notification.
  public typealias Result = Null
}

/// Asks the server to take no more requests on this connection than `exit`.
public enum Shutdown: Method {
  /// `shutdown`.
  public static let name = "shutdown"
  /// Nothing.
  public typealias Params = NoParams
  /// Nothing.
  public typealias Result = Null
}

/// Ends a server on stdio, or closes the connection; a notification.
public enum Exit: Method {
  /// `exit`.
  public static let name = "exit"
  /// Nothing.
  public typealias Params = NoParams
  /// None: it is a notification.
  public typealias Result = Null
}
