/// What becomes of members of an object that nobody asks for.
public enum UnknownMembers: Sendable {
  /// They are refused by name: parameters, where a member misspelt must not be lost.
  case refused
  /// They are passed over: results and errors, which a newer peer may tell more in.
  case passedOver
}
