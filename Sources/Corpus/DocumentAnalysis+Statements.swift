public import StanceDetection

extension DocumentAnalysis {
  /// Its stance relations as statements of the document at `index` of several, whose actors are those of `directory`.
  public func statements(at index: Int, among directory: ActorDirectory) -> [Statement] {
    Statement.all(of: relations, in: document, at: index, quotes: quotes).map { statement in
      var statement = statement
      directory.join(&statement.relation)
      return statement
    }
  }
}

extension ActorDirectory {
  /// Names holder and target of `relation` as they are named over the documents: “Petrova” by her full name's id.
  fileprivate func join(_ relation: inout StanceRelation) {
    if let id = relation.holder.actor, let entry = self[id], entry.id != id {
      (relation.holder.actor, relation.holder.name) = (entry.id, entry.name)
    }
    if let id = relation.target.actor, let entry = self[id], entry.id != id {
      (relation.target.actor, relation.target.name) = (entry.id, entry.name)
    }
  }
}
