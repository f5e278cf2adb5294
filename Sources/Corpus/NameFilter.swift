/// The actors somebody asks for.
public struct NameFilter: Sendable {
  /// Ids of the actors meant.
  public internal(set) var ids: Set<String> = []
  /// The names given, folded.
  var names: Set<String> = []

  /// Whether the actor `id`, or somebody without id who is called `name`, is meant.
  public func matches(id: String?, name: String? = nil) -> Bool {
    if let id { return ids.contains(id) }
    guard let name else { return false }
    return names.contains(foldedName(name))
  }
}
