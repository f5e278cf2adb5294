import NewsProtocol

extension Places {
  /// What accounts say differently, each value with who says it: `12 (a.txt) / 20 (b.txt)`; with lines where all say it in one
  /// text.
  func values(of difference: Difference, in entry: Entry) -> String {
    func accounts(_ value: Difference.Value) -> [Account] {
      value.accounts.filter(entry.accounts.indices.contains).map { entry.accounts[$0] }
    }
    let documents = difference.values.map { Set(accounts($0).map(\.place)) }
    let isTold = documents.indices.allSatisfy { one in
      documents.indices.allSatisfy { $0 == one || documents[$0].isDisjoint(with: documents[one]) }
    }
    return difference.values.map { value in
      var names: [String] = []
      for account in accounts(value) {
        let name = isTold ? name(of: account.place) : place(account.evidence.start, in: account.place)
        if !names.contains(name) { names.append(name) }
      }
      return "\(value.value) (\(names.joined(separator: ", ")))"
    }.joined(separator: " / ")
  }
}
