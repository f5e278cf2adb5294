import JSONRPC
import Lexicon
import NewsProtocol

extension RemoveLexiconEntry: QuickHandler {
  static func quickly(
    _ params: Params, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Result> {
    guard let words = server.userWords else { throw Server.noUserWords }
    let kind: UserEntry.Kind = params.kind == .actor ? .actor : .stance
    guard words.entry(kind, params.id) != nil else {
      throw RPCError(
        .invalidLexiconEntry,
        "no \(kind.rawValue) ‘\(String(params.id.prefix(80)))’ stands in "
          + words.lexicon.files.map(\.path).joined(separator: ", "), path: "params.id",
        hint: "lexicon/list names those that do; the program's own cannot be removed")
    }
    try server.changeWords { words throws(RPCError) in try words.remove(kind, params.id) }
    return Encoded(Null())
  }
}
