// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
  .enableUpcomingFeature("InferIsolatedConformances"),  // SE-0470
]

/// A Swift target under `Sources` with the house's settings.
func room(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// A test target under `Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "rapporteur",
  platforms: [.macOS(.v26)],
  products: [.executable(name: "rapporteur", targets: ["rapporteur"])],
  dependencies: [
    // Command lines: parsing, help and completion scripts are not ours to write.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SHA-256 of documents and data files.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibuv", pkgConfig: "libuv", providers: [.apt(["libuv1-dev"]), .brew(["libuv"])]),

    // Bytes → message → method.
    room("EventLoop", ["CLibuv"]),
    room("JSONRPC", []),
    room("NewsProtocol", ["JSONRPC"]),

    // Our C: products and what lies between them, one path a kind of CPU.
    // Optimised in debug builds too: -O0 makes them forty times slower, and with them every test.
    .target(name: "CKernels", cSettings: [.unsafeFlags(["-O2"])]),

    // Text → meaning.
    room("TextModel", []),
    room("NeuralEncoder", ["CKernels", "TextModel"], resources: [.copy("Resources")]),
    room("Lexicon", ["TextModel"], resources: [.copy("Data")]),
    room("TimeExpressions", ["TextModel", "Lexicon"]),
    room("DocumentParsing", ["TextModel", "Lexicon", "TimeExpressions", "NeuralEncoder"]),
    room("ActorResolution", ["TextModel", "Lexicon", "TimeExpressions", "DocumentParsing"]),
    room(
      "QuoteExtraction",
      ["TextModel", "Lexicon", "TimeExpressions", "DocumentParsing", "ActorResolution"]),
    room("QuotationMatching", ["TextModel", "Lexicon", "QuoteExtraction"]),
    room(
      "EventExtraction",
      [
        "TextModel", "Lexicon", "TimeExpressions", "DocumentParsing", "ActorResolution",
        "QuoteExtraction",
      ]),
    room(
      "StanceDetection",
      [
        "TextModel", "Lexicon", "TimeExpressions", "DocumentParsing", "ActorResolution",
        "QuoteExtraction", "EventExtraction",
      ]),
    room(
      "TimelineConstruction",
      [
        "TextModel", "Lexicon", "TimeExpressions", "DocumentParsing", "ActorResolution",
        "QuoteExtraction", "EventExtraction",
      ]),
    room(
      "PositionComparison",
      [
        "TextModel", "Lexicon", "TimeExpressions", "DocumentParsing", "ActorResolution", "QuoteExtraction",
        "EventExtraction", "StanceDetection", "TimelineConstruction",
      ]),
    room(
      "Corpus",
      [
        "TextModel", "Lexicon", "NeuralEncoder", "TimeExpressions", "DocumentParsing", "ActorResolution",
        "QuoteExtraction", "QuotationMatching", "EventExtraction", "StanceDetection", "TimelineConstruction",
        "PositionComparison",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Where the two meet.
    room(
      "AnalysisServer",
      [
        "EventLoop", "JSONRPC", "NewsProtocol", "TextModel", "Lexicon", "NeuralEncoder", "TimeExpressions",
        "DocumentParsing", "ActorResolution", "QuoteExtraction", "QuotationMatching", "EventExtraction",
        "StanceDetection", "TimelineConstruction", "PositionComparison", "Corpus",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(
      name: "TerminalClient",
      dependencies: [
        "EventLoop", "JSONRPC", "NewsProtocol",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Clients/Terminal", swiftSettings: settings),
    .executableTarget(
      name: "rapporteur",
      dependencies: [
        "AnalysisServer", "TerminalClient", "EventLoop",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    tests("ClientTests", ["TerminalClient", "NewsProtocol", "rapporteur"]),
    tests("EventLoopTests", ["EventLoop"]),
    tests("JSONRPCTests", ["JSONRPC"]),
    tests("LexiconTests", ["Lexicon"]),
    tests("NeuralEncoderTests", ["NeuralEncoder", "CKernels", "TextModel"], exclude: ["Vectors.json"]),
    // What comparisons of the language model with PyTorch ask.
    .executableTarget(
      name: "encoder-probe", dependencies: ["NeuralEncoder", "TextModel"], path: "Tests/EncoderProbe",
      swiftSettings: settings),
    // What the benchmark of times runs.
    .executableTarget(
      name: "time-probe", dependencies: ["Lexicon", "TextModel", "TimeExpressions"], path: "Tests/TimeProbe",
      swiftSettings: settings),
    tests("DocumentParsingTests", ["DocumentParsing"]),
    tests("QuoteExtractionTests", ["QuoteExtraction"]),
    tests("QuotationMatchingTests", ["QuotationMatching", "QuoteExtraction", "Lexicon", "TextModel"]),
    tests("StanceDetectionTests", ["StanceDetection", "TextModel", "TimeExpressions"]),
    tests("ServerTests", ["EventLoop", "JSONRPC", "NewsProtocol", "AnalysisServer", "rapporteur"]),

    // Tests are text: `Tests/Corpus` holds it, these read it.
    tests(
      "CorpusTests",
      [
        "TextModel", "Lexicon", "NeuralEncoder", "TimeExpressions", "DocumentParsing", "ActorResolution",
        "QuoteExtraction", "EventExtraction", "StanceDetection", "TimelineConstruction", "PositionComparison",
        "Corpus",
        "AnalysisServer",
      ]),
    tests("ProtocolTests", ["AnalysisServer", "NewsProtocol", "JSONRPC", "EventLoop", "TextModel"]),
    tests("ArchitectureTests", []),
  ],
  swiftLanguageModes: [.v6]
)
