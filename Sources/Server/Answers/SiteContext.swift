import Hummingbird
import Logging

/// What goes with a request through the routes; it needs no connection, so that routes can be asked without one.
struct SiteContext: RequestContext {
  /// Where a context comes from.
  struct Source: RequestContextSource {
    let logger: Logger
  }

  var coreContext: CoreRequestContextStorage

  init(source: Source) { coreContext = CoreRequestContextStorage(source: source) }

  /// Nothing that is sent here is larger than a form's button.
  var maxUploadSize: Int { 1024 }
}
