/// The unit in which a connection counts positions.
public enum PositionEncoding: String, Choice {
  /// Bytes of UTF-8.
  case utf8 = "utf-8"
  /// Code units of UTF-16.
  case utf16 = "utf-16"
  /// Unicode code points: the unit where no other is agreed.
  case utf32 = "utf-32"
}
