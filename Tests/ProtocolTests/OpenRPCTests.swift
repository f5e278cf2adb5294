import Foundation
import Testing

/// The OpenRPC document is current and keeps to the rules of OpenRPC 1.3's meta-schema.
@Suite struct OpenRPCTests {
  static let document = Result {
    try JSON(file: Transcript.repository + "/Sources/Lexicon/Data/openrpc.json")
  }

  @Test func `it is what the folders make`() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", Transcript.root + "/compose.py", "--check"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "run make protocol")
  }

  @Test func `it has what every OpenRPC document must have`() throws {
    let document = try OpenRPCTests.document.get()
    #expect(document["openrpc"]?.string?.hasPrefix("1.3.") == true)
    #expect(document["info"]?["title"]?.string != nil)
    #expect(document["info"]?["version"]?.string != nil)
    let known: Set = ["openrpc", "info", "servers", "methods", "components", "externalDocs"]
    #expect(document.names.isSubset(of: known))
  }

  @Test func `every method is told once, with parameters by name and the required ones first`() throws {
    let methods = try OpenRPCTests.document.get()["methods"]?.array ?? []
    let names = methods.compactMap { $0["name"]?.string }
    #expect(names.count == methods.count)
    #expect(Set(names).count == names.count)
    #expect(names == names.sorted())
    for method in methods {
      let name = method["name"]?.string ?? ""
      let known: Set = ["name", "summary", "paramStructure", "params", "result", "errors"]
      #expect(method.names.isSubset(of: known), "\(name)")
      #expect(method["paramStructure"] == .string("by-name"))
      let params = try #require(method["params"]?.array, "\(name) has no params")
      let required = params.map { $0["required"] == .bool(true) }
      #expect(required == required.sorted { $0 && !$1 }, "\(name): what may be left out comes last")
      #expect(Set(params.compactMap { $0["name"]?.string }).count == params.count)
      for parameter in params { #expect(parameter["schema"]?.object != nil) }
      if let result = method["result"] {
        #expect(result["name"]?.string != nil && result["schema"]?.object != nil, "\(name)")
      }
    }
  }

  @Test func `every reference leads somewhere inside it`() throws {
    let document = try OpenRPCTests.document.get()
    func visit(_ value: JSON) {
      if let reference = value["$ref"]?.string {
        var target: JSON? = document
        for step in reference.split(separator: "/").dropFirst() { target = target?[String(step)] }
        #expect(reference.hasPrefix("#/components/") && target != nil, "\(reference)")
        #expect(value.object?.count == 1, "draft 7 passes over what stands beside \(reference)")
      }
      let members = value.object.map { Array($0.values) } ?? value.array ?? []
      for member in members { visit(member) }
    }
    visit(document)
  }

  @Test func `every error has a code and a message`() throws {
    let errors = try OpenRPCTests.document.get()["components"]?["errors"]?.object ?? [:]
    #expect(!errors.isEmpty)
    for (name, error) in errors {
      #expect(
        error["code"]?.number.flatMap { Int(exactly: $0) } != nil && error["message"]?.string != nil,
        "\(name)")
    }
  }
}
