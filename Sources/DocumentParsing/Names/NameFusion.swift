import TextModel

/// The names of the language model, with what the word lists know of them.
struct NameFusion {
  let model: [Name]
  let rules: [Name]

  /// The names in order, not overlapping.
  ///
  /// The model says what is a name and of what kind. A listed name stands where it covers the model's, because the
  /// list knows where an institution's name ends; of other overlaps it gives way.
  func names() -> [Name] {
    let listed = rules.filter { $0.entry != nil }
    var names: [Name] = []
    var next = 0
    for name in model {
      while next < listed.count, listed[next].range.end <= name.range.start {
        append(listed[next], to: &names)
        next += 1
      }
      guard next < listed.count, listed[next].range.overlaps(name.range) else {
        append(name, to: &names)
        continue
      }
      if listed[next].range == name.range {
        append(Name(range: name.range, kind: name.kind, entry: listed[next].entry), to: &names)
      } else if listed[next].range.contains(name.range) {
        append(listed[next], to: &names)
      } else {
        append(name, to: &names)
      }
    }
    for name in listed[next...] { append(name, to: &names) }
    return names
  }

  private func append(_ name: Name, to names: inout [Name]) {
    if let last = names.last, last.range.end > name.range.start { return }
    names.append(name)
  }
}
