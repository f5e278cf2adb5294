public import JSONRPC

/// Gives the OpenRPC document of this protocol.
public enum Discover: Method {
  /// `rpc.discover`.
  public static let name = "rpc.discover"
  /// Nothing.
  public typealias Params = NoParams
  /// OpenRPC 1.3.
  public typealias Result = RawJSON
}
