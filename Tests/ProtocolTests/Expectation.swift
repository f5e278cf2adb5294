/// Compares what came with what a transcript expects.
///
/// `"…"` stands for any value, `"…name"` for any value that is then meant by that name, a last item `"…"` for any further
/// items, a member `"…"` for any further members. Everything else must be equal.
struct Expectation {
  /// What `"…name"` stood for.
  private(set) var meant: [String: JSON] = [:]

  /// `value` with names in the place of strings `"…name"`.
  func filled(_ value: JSON) -> JSON {
    switch value {
    case .string(let string): meant[string] ?? value
    case .array(let items): .array(items.map(filled))
    case .object(let members): .object(members.mapValues(filled))
    default: value
    }
  }

  /// Where and how `actual` differs from `expected`, or nil.
  mutating func difference(_ expected: JSON, _ actual: JSON, at path: String = "") -> String? {
    switch (expected, actual) {
    case (.string("…"), _): return nil
    case (.string(let name), _) where name.hasPrefix("…"):
      if let known = meant[name] {
        return known == actual ? nil : "\(path): \(actual) is not \(name) (\(known))"
      }
      meant[name] = actual
      return nil
    case (.array(var items), .array(let others)):
      let isOpen = items.last == .string("…")
      if isOpen { items.removeLast() }
      guard isOpen ? others.count >= items.count : others.count == items.count else {
        return "\(path): \(others.count) items in place of \(items.count): \(actual)"
      }
      for (index, item) in items.enumerated() {
        if let found = difference(item, others[index], at: "\(path)[\(index)]") { return found }
      }
      return nil
    case (.object(var members), .object(let others)):
      let isOpen = members.removeValue(forKey: "…") != nil
      for (name, member) in members.sorted(by: { $0.key < $1.key }) {
        guard let other = others[name] else { return "\(path).\(name) is missing in \(actual)" }
        if let found = difference(member, other, at: path + "." + name) { return found }
      }
      if !isOpen, let extra = others.keys.sorted().first(where: { members[$0] == nil }) {
        return "\(path).\(extra) is unexpected"
      }
      return nil
    default: return expected == actual ? nil : "\(path): \(actual) in place of \(expected)"
    }
  }
}
