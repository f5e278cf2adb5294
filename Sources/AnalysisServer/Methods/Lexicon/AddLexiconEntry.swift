import JSONRPC
import Lexicon
import NewsProtocol

extension AddLexiconEntry: QuickHandler {
  /// Answered on the loop, so that a request sent right behind is read by the new words.
  static func quickly(
    _ params: Params, to call: Call, on server: isolated Server
  ) throws(RPCError) -> Encoded<Result> {
    let cells = try params.entry.cells()
    try server.changeWords { words throws(RPCError) in try words.add(params.entry.kind, cells) }
    guard let added = server.userWords?.entry(params.entry.kind, params.entry.id) else {
      throw RPCError(.internalError, "the entry was written and is not there")
    }
    return Encoded(LexiconItem(added))
  }
}
