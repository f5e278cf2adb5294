import JSONRPC
import Lexicon
import NewsProtocol

extension LexiconEntry {
  /// What it is in a file.
  var kind: UserEntry.Kind {
    switch self {
    case .actor: .actor
    case .stance: .stance
    }
  }

  /// Its cells by column, empty ones left out; 1005 where a line could not hold them.
  func cells() throws(RPCError) -> [String: String] {
    var cells: [String: String] = [:]
    func put(_ parts: [String?], _ column: String, by separator: String? = nil) throws(RPCError) {
      for part in parts.compactMap({ $0 }) {
        guard !part.unicodeScalars.contains(where: { $0.value < 0x20 }), separator.map(part.contains) != true
        else {
          throw RPCError(
            .invalidLexiconEntry, "‘\(column)’ has a character that a line of the file could not hold",
            path: "params.entry.\(column)",
            hint: "leave out line ends and tabs" + (separator.map { ", and ‘\($0)’ within a part" } ?? ""))
        }
      }
      let cell = parts.compactMap { $0 }.joined(separator: separator ?? "")
      if !cell.isEmpty { cells[column] = cell }
    }
    switch self {
    case .actor(let actor):
      for (column, text) in [
        ("id", actor.id), ("name", actor.name), ("kind", actor.kind), ("partOf", actor.partOf),
        ("role", actor.role), ("since", actor.since), ("until", actor.until), ("source", actor.source),
      ] { try put([text], column) }
      try put(actor.aliases ?? [], "aliases", by: "|")
    case .stance(let stance):
      for (column, text) in [
        ("id", stance.id), ("pos", stance.pos), ("rest", stance.rest), ("act", stance.act),
        ("plover", stance.plover), ("polarity", stance.polarity.map(String.init)),
        ("negated", stance.negated.map(String.init)), ("basis", stance.basis), ("aspect", stance.aspect),
        ("side", stance.side), ("attributive", stance.attributive == true ? "yes" : nil),
        ("example", stance.example),
      ] { try put([text], column) }
      // A verdict is words, of which the blanks are part.
      if stance.pos == "verdict" {
        try put([stance.forms?.joined(separator: " ")], "forms")
      } else {
        try put(stance.forms ?? [], "forms", by: " ")
      }
      try put(stance.target ?? [], "target", by: " ")
    }
    return cells
  }
}

extension LexiconItem {
  /// An entry as it is told.
  init(_ entry: UserEntry) {
    self.init(entry: LexiconEntry(entry), file: entry.file, line: entry.line)
  }
}

extension LexiconEntry {
  fileprivate init(_ entry: UserEntry) {
    func text(_ column: String) -> String? { entry.cells[column] }
    func words(_ column: String) -> [String]? {
      entry.cells[column].map { $0.split(separator: " ").map(String.init) }
    }
    switch entry.kind {
    case .actor:
      self = .actor(
        ActorEntry(
          id: entry.id, name: text("name"),
          aliases: entry.cells["aliases"].map { _ in entry.list("aliases") },
          kind: text("kind"), partOf: text("partOf"), role: text("role"), since: text("since"),
          until: text("until"), source: text("source")))
    case .stance:
      let isVerdict = entry["pos"] == "verdict"
      self = .stance(
        StanceEntry(
          id: entry.id, pos: text("pos"), forms: isVerdict ? [entry["forms"]] : words("forms"),
          rest: text("rest"), act: text("act"), plover: text("plover"),
          polarity: text("polarity").flatMap { Int($0) }, negated: text("negated").flatMap { Int($0) },
          target: words("target"), basis: text("basis"), aspect: text("aspect"), side: text("side"),
          attributive: text("attributive").map { $0 == "yes" }, example: text("example")))
    }
  }
}
