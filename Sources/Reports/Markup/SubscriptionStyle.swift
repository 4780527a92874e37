extension Stylesheet {
  /// What the page of a calendar's subscription adds to ``report``.
  ///
  /// A QR code stays dark on light in the dark as well. Everything that is pressed is at least 44 px high.
  public static let subscription = Stylesheet(
    """
    .narrow { max-width: 46rem; margin: 0 auto; }
    .address { display: block; padding: .6rem .75rem; border: 1px solid var(--line); border-radius: .3rem;
      background: var(--band); overflow-wrap: anywhere; user-select: all; font: .95rem/1.5 ui-monospace, monospace; }
    .go, button { display: inline-block; min-height: 2.75rem; padding: .6rem 1.1rem; border-radius: .3rem;
      border: 2px solid var(--mark); font: inherit; font-weight: 600; text-decoration: none; cursor: pointer; }
    .go { background: var(--mark); color: var(--paper); }
    button { background: var(--paper); color: var(--ink); }
    button:focus-visible, summary:focus-visible, .address:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
    details { margin: .5rem 0; border: 1px solid var(--line); border-radius: .3rem; padding: 0 .75rem; }
    summary { padding: .6rem 0; min-height: 2.75rem; cursor: pointer; }
    details[open] { padding-bottom: .75rem; }
    details h3 { display: inline; margin: 0; }
    ol { margin: .5rem 0; padding-left: 1.5rem; }
    ol li { margin: .25rem 0; }
    svg.qr { width: 100%; min-width: 0; max-width: 15rem; margin: .75rem 0; border: 1px solid var(--line); }
    .qr .light { fill: #fff; }
    .qr .dark { fill: #000; shape-rendering: crispEdges; }
    .notice { border-left: .35rem solid var(--mark); padding: .25rem .75rem; background: var(--band); max-width: 46rem; }
    .languages { text-align: right; font-size: .9rem; }
    @media print {
      .go, button, form, nav, .change { display: none; }
      .address { border: 1px solid #000; background: none; }
      svg.qr { max-width: 45mm; }
      details { border: 0; padding: 0; }
      details::details-content { content-visibility: visible; block-size: auto; }
    }

    """)
}
