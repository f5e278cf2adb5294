import Foundation

/// Checks values against the schemas of `Protocol`: as much of JSON Schema (draft 7) as those use.
struct Schema {
  private let schema: JSON
  private let folder: String

  /// The schema in `file`, a path.
  init(file: String) throws {
    schema = try JSON(file: file)
    folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
  }

  private init(_ schema: JSON, _ folder: String) {
    self.schema = schema
    self.folder = folder
  }

  /// Words that `problem` understands; a schema with another would be checked too little.
  static let words: Set<String> = [
    "$schema", "title", "description", "$ref", "type", "enum", "pattern", "minimum", "maximum", "properties",
    "required", "additionalProperties", "items", "oneOf", "allOf",
  ]

  /// Where and how `value` breaks the schema, or nil.
  func problem(_ value: JSON, at path: String = "") throws -> String? {
    guard let rules = schema.object else { return nil }
    if let unknown = rules.keys.first(where: { !Schema.words.contains($0) }) {
      return "‘\(unknown)’ is not checked"
    }
    if let reference = rules["$ref"]?.string {
      return try Schema(file: folder + "/" + reference).problem(value, at: path)
    }
    if let types = rules["type"]?.string.map({ [$0] }) ?? rules["type"]?.array?.compactMap(\.string),
      !types.contains(where: { Schema.isType($0, value) })
    {
      return "\(path): \(value) is not of type \(types.joined(separator: " or "))"
    }
    if let words = rules["enum"]?.array, !words.contains(value) {
      return "\(path): \(value) is none of \(words)"
    }
    for part in rules["allOf"]?.array ?? [] {
      if let found = try Schema(part, folder).problem(value, at: path) { return found }
    }
    if let choices = rules["oneOf"]?.array {
      let problems = try choices.map { try Schema($0, folder).problem(value, at: path) }
      if problems.count(where: { $0 == nil }) != 1 {
        return "\(path): not exactly one choice fits: " + problems.compactMap { $0 }.joined(separator: "; ")
      }
    }
    return try scalar(value, rules, path) ?? array(value, rules, path) ?? object(value, rules, path)
  }

  private func scalar(_ value: JSON, _ rules: [String: JSON], _ path: String) throws -> String? {
    if let text = value.string, let pattern = rules["pattern"]?.string,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      return "\(path): ‘\(text)’ does not fit \(pattern)"
    }
    if let number = value.number {
      if let least = rules["minimum"]?.number, number < least {
        return "\(path): \(number) is below \(least)"
      }
      if let most = rules["maximum"]?.number, number > most { return "\(path): \(number) is above \(most)" }
    }
    return nil
  }

  private func array(_ value: JSON, _ rules: [String: JSON], _ path: String) throws -> String? {
    guard let items = value.array, let rule = rules["items"] else { return nil }
    for (index, item) in items.enumerated() {
      if let found = try Schema(rule, folder).problem(item, at: "\(path)[\(index)]") { return found }
    }
    return nil
  }

  private func object(_ value: JSON, _ rules: [String: JSON], _ path: String) throws -> String? {
    guard let members = value.object else { return nil }
    let properties = rules["properties"]?.object ?? [:]
    for name in rules["required"]?.array?.compactMap(\.string) ?? [] where members[name] == nil {
      return "\(path).\(name) is missing"
    }
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      if let rule = properties[name] ?? rules["additionalProperties"] {
        if rule == .bool(false) { return "\(path).\(name) is not in the schema" }
        if let found = try Schema(rule, folder).problem(member, at: path + "." + name) { return found }
      }
    }
    return nil
  }

  private static func isType(_ type: String, _ value: JSON) -> Bool {
    switch (type, value) {
    case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array), ("object", .object),
      ("number", .number):
      true
    case ("integer", .number(let number)): Int(exactly: number) != nil
    default: false
    }
  }
}
