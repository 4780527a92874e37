import HTTPTypes
import Hummingbird
import Planning
import Reports
import Store
import UseCases

/// The page of a private address, `/s/SECRET`, and the two buttons on it.
///
/// They need no further proof than the secret in their own address, which no other site knows.
struct SubscriptionRoutes {
  let librarian: Librarian
  let address: PublicAddress

  func add(to router: Router<SiteContext>) {
    router.get("s/:token") { request, context in
      await open(context) { token, entry in await page(entry, token: token, PageLanguage.chosen(request)) }
    }
    router.post("s/:token/renew") { request, context in
      await open(context) { token, entry in await renew(entry, token: token, PageLanguage.chosen(request)) }
    }
    router.post("s/:token/revoke") { request, context in
      await open(context) { token, entry in await revoke(entry, token: token, PageLanguage.chosen(request)) }
    }
  }

  /// Answers for a secret that opens something.
  private func open(
    _ context: SiteContext, _ answer: (String, Catalogue.Entry) async -> Response
  ) async -> Response {
    let token = context.parameters.get("token") ?? ""
    guard let entry = librarian.catalogue[LinkDigest(of: token)] else { return Answer.notFound }
    return await answer(token, entry)
  }

  private func page(_ entry: Catalogue.Entry, token: String, _ language: Language) async -> Response {
    let page = SubscriptionPage(language, address: address, token: token, facts: await facts(entry))
    return Answer.page(.ok, page.html(.linked(prefix: address.prefix)))
  }

  private func renew(_ entry: Catalogue.Entry, token: String, _ language: Language) async -> Response {
    let new = LinkToken()
    do {
      let link = try await librarian.renew(entry.link, from: LinkDigest(of: token), to: new)
      let renewed = Catalogue.Entry(link: link, feed: entry.feed)
      let page = SubscriptionPage(
        language, address: address, token: new.text, facts: await facts(renewed), occasion: .renewed)
      return Answer.page(.ok, page.html(.linked(prefix: address.prefix)))
    } catch {
      return failed(error, language)
    }
  }

  private func revoke(_ entry: Catalogue.Entry, token: String, _ language: Language) async -> Response {
    do {
      try await librarian.revoke(entry.link, from: LinkDigest(of: token))
    } catch {
      return failed(error, language)
    }
    let words = SubscriptionWords(language)
    return notice(.ok, language, words.revokedTitle, words.revokedText)
  }

  /// A secret that somebody else has replaced in the meantime opens nothing; anything else is to be tried again.
  private func failed(_ error: any Error, _ language: Language) -> Response {
    if let code = (error as? BaseError)?.code, [.outdated, .linkRevoked, .unknownLink].contains(code) {
      return Answer.notFound
    }
    let words = SubscriptionWords(language)
    return notice(.conflict, language, words.againTitle, words.againText)
  }

  private func notice(
    _ status: HTTPResponse.Status, _ language: Language, _ title: String, _ text: String
  ) -> Response {
    let frame = PageFrame(language: language, title: title, style: .linked(prefix: address.prefix))
    return Answer.page(status, frame.html([.element(.h1, title), .element(.p, text)]))
  }

  private func facts(_ entry: Catalogue.Entry) async -> SubscriptionPage.Facts {
    var facts = SubscriptionPage.Facts(
      link: entry.link, head: nil, changed: entry.feed?.lastModified,
      fetched: librarian.notes.last(entry.link.number) ?? entry.link.lastFetchedAt.flatMap(HTTPDate.seconds(iso:)))
    if let feed = entry.feed, let body = await librarian.body(of: feed) {
      facts.head = CalendarHead(body.buffer.readableBytesView)
    }
    return facts
  }
}
