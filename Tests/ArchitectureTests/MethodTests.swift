import Foundation
import Testing

/// A method is a folder, a type, a handler and a line of the table.
@Suite struct MethodTests {
  /// Name of each type that is a method → the method's name.
  static let types: [String: String] = {
    var types: [String: String] = [:]
    for file in Sources.files(in: "Sources/NewsProtocol", endingIn: ".swift") {
      let parts = file.text.components(separatedBy: "public enum ").dropFirst()
      for part in parts where part.prefix(while: { $0 != "{" }).contains(": Method") {
        let type = String(part.prefix { $0.isLetter })
        types[type] = Sources.matches("static let name = \"([^\"]+)\"", in: part).first
      }
    }
    return types
  }()

  @Test func `folders, types, handlers and the table are one set`() {
    let folders = Set(
      Sources.files(in: "Protocol", endingIn: "params.schema.json")
        .map { String($0.path.dropFirst("Protocol/".count).dropLast("/params.schema.json".count)) })
    #expect(folders == Set(MethodTests.types.values), "folders and types")

    let handlers = Set(
      Sources.files(in: "Sources/AnalysisServer/Methods", endingIn: ".swift")
        .flatMap { Sources.matches("^extension (\\w+): (?:Quick)?Handler", in: $0.text) })
    #expect(handlers == Set(MethodTests.types.keys), "handlers and types")

    let table = Sources.files(in: "Sources/AnalysisServer", endingIn: "Methods.swift").first?.text ?? ""
    let lines = Sources.matches("^  (\\w+)\\.self,$", in: table)
    #expect(Set(lines) == handlers, "table and handlers")
    #expect(lines == lines.sorted(), "the table is sorted")
  }

  @Test func `every method has a schema for its result unless it is a notification`() {
    let notifications: Set = ["initialized", "exit", "$/cancelRequest", "$/progress"]
    for name in MethodTests.types.values {
      let exists = FileManager.default.fileExists(
        atPath: "\(Sources.root)/Protocol/\(name)/result.schema.json")
      #expect(exists != notifications.contains(name), "\(name)")
    }
  }
}
