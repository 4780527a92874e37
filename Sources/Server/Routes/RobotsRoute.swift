import Hummingbird

/// What crawlers may fetch: feeds, which Google Calendar reads as a crawler does, and nothing else.
struct RobotsRoute {
  static let text = "User-agent: *\nAllow: /feeds/\nDisallow: /\n"

  func add(to router: Router<SiteContext>) {
    router.get("robots.txt") { _, _ in
      Answer.text(Self.text, type: "text/plain; charset=utf-8", cache: "public, max-age=86400")
    }
  }
}
