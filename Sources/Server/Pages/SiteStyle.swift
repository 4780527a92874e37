import Reports

/// The stylesheet that the server gives out: that of reports, and what the subscription page adds.
enum SiteStyle {
  static let text = Stylesheet.report.text + Stylesheet.subscription.text
}
