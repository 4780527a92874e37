import HTTPTypes
import Hummingbird
import Logging
import UseCases

/// Answers every request: the routes, then what holds for all of them.
struct SiteResponder: HTTPResponder {
  typealias Context = SiteContext

  private let routes: RouterResponder<SiteContext>
  private let logsRequests: Bool
  /// The same bytes and headers for an address that is malformed, unknown, revoked, or of another kind, so that nobody
  /// learns which.
  private let notFound: Response
  private let unavailable: Response

  /// All routes of the server.
  init(_ librarian: Librarian, address: PublicAddress, logsRequests: Bool = false) {
    let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
    RobotsRoute().add(to: router)
    StyleRoute().add(to: router)
    HomeRoute(address: address).add(to: router)
    FeedRoute(librarian: librarian).add(to: router)
    SubscriptionRoutes(librarian: librarian, address: address).add(to: router)
    routes = router.buildResponder()
    self.logsRequests = logsRequests
    notFound = Answer.page(.notFound, NoticePage.notFound(prefix: address.prefix).html)
    var unavailable = Answer.page(.serviceUnavailable, NoticePage.unavailable(prefix: address.prefix).html)
    unavailable.headers[.retryAfter] = "300"
    self.unavailable = unavailable
  }

  func respond(to request: Request, context: SiteContext) async -> Response {
    let begin = logsRequests ? ContinuousClock.now : nil
    var response: Response
    do {
      response = try await routes.respond(to: request, context: context)
    } catch {
      // Only its type: an error may hold what was asked for.
      context.logger.error("a request failed: \(type(of: error))", metadata: ["route": "\(RequestLine(request))"])
      response = Answer.unavailable
    }
    if let page = [notFound, unavailable].first(where: { $0.status == response.status }) {
      response = request.method == .head ? page.createHeadResponse() : page
    }
    if let begin {
      let microseconds = (ContinuousClock.now - begin) / .microseconds(1)
      context.logger.info(
        "\(RequestLine(request))",
        metadata: [
          "status": "\(response.status.code)", "bytes": "\(response.body.contentLength ?? 0)",
          "microseconds": "\(Int(microseconds))",
        ])
    }
    return Answer.guarded(response)
  }
}

/// A request as the log may tell it: the method and the route, never an address.
struct RequestLine: CustomStringConvertible {
  let description: String

  init(_ request: Request) {
    let parts = request.uri.path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    let route: String
    switch parts.first {
    case "": route = "/"
    case "robots.txt": route = "/robots.txt"
    case "style.css": route = "/style.css"
    case "feeds": route = "/feeds/***"
    case "s": route = parts.count > 2 && ["renew", "revoke"].contains(parts[3]) ? "/s/***/\(parts[3])" : "/s/***"
    default: route = "***"
    }
    let known: Set<HTTPRequest.Method> = [.get, .head, .post]
    description = (known.contains(request.method) ? request.method.rawValue : "***") + " " + route
  }
}

/// Hands the requests of connections to the routes.
struct ConnectionResponder: HTTPResponder {
  typealias Context = BasicRequestContext

  let site: SiteResponder

  func respond(to request: Request, context: BasicRequestContext) async -> Response {
    await site.respond(to: request, context: SiteContext(source: SiteContext.Source(logger: context.logger)))
  }
}
