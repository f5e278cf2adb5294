import Corpus
import JSONRPC
import TextModel

/// The part of a list that a request asks for by `limit` and `cursor`.
///
/// A cursor holds the place where the list goes on and a fingerprint of the question, so that one of another question, or
/// of documents that have changed since, is refused and never answers with a wrong page.
struct Page: Sendable {
  private let limit: Int?
  private let start: Int
  private let question: String

  /// A page of the answer to `question` (whatever decides it, put in words).
  init(limit: Int?, cursor: String?, question: [String]) throws(RPCError) {
    var fingerprint = Fingerprint()
    for part in question { fingerprint.add(part) }
    self.question = fingerprint.hex
    if let limit, limit < 1 {
      throw RPCError(
        .invalidParams, "limit must be at least 1", path: "params.limit",
        hint: "leave it out to get everything")
    }
    self.limit = limit
    guard let cursor else {
      start = 0
      return
    }
    let parts = cursor.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == self.question, let start = Int(parts[1]), start > 0,
      cursor.utf8.count < 40
    else { throw Page.badCursor }
    self.start = start
  }

  /// The items of the page and where the list goes on; refused where the cursor points behind the list's end.
  func cut<Item>(_ items: [Item]) throws(RPCError) -> (items: ArraySlice<Item>, nextCursor: String?) {
    guard start == 0 || start < items.count else { throw Page.badCursor }
    let end = limit.map { $0 < items.count - start ? start + $0 : items.count } ?? items.count
    return (items[start..<end], end < items.count ? "\(question)-\(end)" : nil)
  }

  private static var badCursor: RPCError {
    RPCError(
      .invalidParams, "the cursor is not one of this list", path: "params.cursor",
      hint:
        "give the nextCursor of the page before, with the same documents and filters, or none to begin anew")
  }
}
