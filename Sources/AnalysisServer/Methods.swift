import NewsProtocol

/// Every method that is served: the one table.
let handlers: [any Handler.Type] = [
  Authenticate.self,
  BuildMatrix.self,
  BuildTimeline.self,
  CancelRequest.self,
  ChangeDocument.self,
  CloseDocument.self,
  Discover.self,
  Echo.self,
  Exit.self,
  Initialize.self,
  Initialized.self,
  ListActors.self,
  ListDocuments.self,
  ListQuotes.self,
  ListRelations.self,
  OpenDocument.self,
  ParseDocument.self,
  Progress.self,
  ServerInfo.self,
  ServerStats.self,
  Shutdown.self,
  StanceBetween.self,
  StanceToward.self,
  VerifyQuotation.self,
]
