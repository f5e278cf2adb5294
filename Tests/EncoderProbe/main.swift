import Foundation
import NeuralEncoder

/// Asks the language model what it makes of texts, for comparisons with PyTorch; `Training/README.md` says how.
///
///     encoder-probe pieces VOCABULARY < texts      pieces of each text
///     encoder-probe speed VOCABULARY < texts       pieces a second
///     encoder-probe read WEIGHTS < texts           what the heads say of each text, read as one window
///
/// Texts come on standard input, each as its number of bytes in decimal, a line feed and the bytes; each is answered
/// by a line of JSON.
let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 2, let mode = arguments.first, let path = arguments.last else {
  FileHandle.standardError.write(Data("usage: encoder-probe pieces|speed|read FILE < texts\n".utf8))
  exit(64)
}
let texts = Texts(bytes: Array(FileHandle.standardInput.readDataToEndOfFile()))
switch mode {
case "pieces", "speed":
  let vocabulary = try String(contentsOfFile: path, encoding: .utf8).split(
    separator: "\n", omittingEmptySubsequences: false)
  let splitter = PieceSplitter(vocabulary: vocabulary.map(String.init))
  if mode == "speed" {
    print(speed(of: splitter, on: Array(texts)))
  } else {
    texts.forEach { print(json(splitter.pieces(of: $0, in: 0..<$0.count, firstGap: 3))) }
  }
case "read":
  let model = try LanguageModel(weights: try WeightsFile(path: path))
  let encoder = JSONEncoder()
  try texts.forEach { print(String(decoding: try encoder.encode(Answer($0, by: model)), as: UTF8.self)) }
default: exit(64)
}
