import Hummingbird
import UseCases

/// The page at the top: what this is, and no list of anything.
struct HomeRoute {
  let address: PublicAddress

  func add(to router: Router<SiteContext>) {
    router.get("/") { request, _ in
      Answer.page(.ok, NoticePage.home(PageLanguage.chosen(request), prefix: address.prefix).html)
    }
  }
}
