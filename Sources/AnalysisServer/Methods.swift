import NewsProtocol

/// Every method that is served: the one table.
let handlers: [any Handler.Type] = [
  Authenticate.self,
  CancelRequest.self,
  Discover.self,
  Echo.self,
  Exit.self,
  Initialize.self,
  Initialized.self,
  Progress.self,
  ServerInfo.self,
  ServerStats.self,
  Shutdown.self,
]
