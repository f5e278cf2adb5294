import NeuralEncoder
import Synchronization
import TextModel

/// Reads documents with the language model: sentences, words, trees, names, attributions and triggers.
final class ModelReader: Sendable {
  let model: LanguageModel
  /// Windows encoded so far.
  var windowsEncoded: Int { encoded.load(ordering: .relaxed) }
  private let encoded = Atomic<Int>(0)
  /// Kind of each of the model's names; nil for one we do not know.
  private let kinds: [Name.Kind?]
  /// How each of the model's lemmas is made from its form.
  private let scripts: [LemmaScript?]

  init(model: LanguageModel) {
    self.model = model
    kinds = model.labels.names.map { Name.Kind(rawValue: $0) }
    scripts = model.labels.lemmas.map { LemmaScript($0) }
  }

  /// Reads `document`, whose `sentences` the rules see, sets its sentences, words and findings, and returns its names.
  func read(
    _ document: inout Document, sentences: [RuleSentence], memory: WindowMemory?, cancellation: Cancellation
  ) -> [ReadName] {
    let windows = windows(of: document, sentences: sentences, cancellation: cancellation)
    let readings = readings(of: windows, in: document.text, memory: memory, cancellation: cancellation)
    guard !cancellation.isCancelled else { return [] }
    var assembly = Assembly(labels: model.labels, kinds: kinds, scripts: scripts)
    for (window, reading) in zip(windows, readings) {
      assembly.append(reading, base: window.base, to: &document)
    }
    assembly.closeGaps(&document)
    assembly.link(model.antecedents(of: assembly.compared, cancellation: cancellation))
    document.findings = assembly.findings
    return assembly.names
  }

  /// The windows of `document`, cut at `sentences`.
  func windows(of document: Document, sentences: [RuleSentence], cancellation: Cancellation) -> [Window] {
    let cut = DocumentPieces(
      of: document, sentences: sentences, splitter: model.splitter, cancellation: cancellation)
    return WindowCutter(pieces: cut.pieces, units: cut.units).ranges().map { range in
      let units = cut.units[range]
      let first = units[range.lowerBound].pieces.lowerBound
      let last = units[range.upperBound - 1].pieces.upperBound
      let base = Int(cut.pieces.starts[first])
      let ends = units.filter { $0.cut == .section || $0.pieces.upperBound == last }
      let probable = units.filter { $0.cut == .sentence && $0.pieces.upperBound != last }
      return Window(
        base: base, pieces: cut.pieces.slice(first..<last, base: base),
        sentenceEnds: ends.map { $0.pieces.upperBound - first },
        probableEnds: probable.map { $0.pieces.upperBound - first })
    }
  }

  /// The readings of `windows`, taken from `memory` where it has them; fewer when cancelled.
  func readings(
    of windows: [Window], in text: SourceText, memory: WindowMemory?, cancellation: Cancellation
  ) -> [WindowReading] {
    var found: [WindowReading?] = windows.map { memory?.reading(of: $0) }
    let missing = windows.indices.filter { found[$0] == nil }
    let fresh = model.readings(
      of: missing.map { windows[$0] }, in: text.bytes, cancellation: cancellation)
    encoded.add(fresh.count, ordering: .relaxed)
    for (place, reading) in zip(missing, fresh) {
      found[place] = reading
      memory?.keep(reading, of: windows[place])
    }
    return found.prefix { $0 != nil }.compactMap { $0 }
  }
}
