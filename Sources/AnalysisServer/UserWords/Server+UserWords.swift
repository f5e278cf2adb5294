import Corpus
import JSONRPC
import Lexicon
import NewsProtocol

extension Server {
  /// Changes the user's own words; whatever is asked from now on is read by them, documents that are held anew.
  func changeWords(_ change: (inout UserWords) throws(RPCError) -> Void) throws(RPCError) {
    guard var words = userWords else { throw Server.noUserWords }
    try change(&words)
    userWords = words
    renewStages()
    let provenance = provenance.key
    for document in documents.all { hold(document.read(by: provenance)) }
  }

  /// What is answered where there is no file to write to.
  static let noUserWords = RPCError(
    .requestFailed, "the server keeps no words of its user",
    hint: "start it with --lexicon FILE, an empty file if there are no words yet")
}
