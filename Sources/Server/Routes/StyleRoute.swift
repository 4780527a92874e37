import Exchange
import Hummingbird

/// The one stylesheet of the pages, as a file of its own so that no page needs a style within itself.
struct StyleRoute {
  private let etag = SHA256.hex(of: Array(SiteStyle.text.utf8))

  func add(to router: Router<SiteContext>) {
    router.get("style.css") { request, _ in
      var answer = Answer.text(
        SiteStyle.text, type: "text/css; charset=utf-8", etag: etag, cache: "public, max-age=3600")
      if let known = request.headers[.ifNoneMatch], EntityTags(known).haveWeakly(etag) {
        answer.status = .notModified
        answer.body = ResponseBody()
      }
      return answer
    }
  }
}
