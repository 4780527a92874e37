/// A stylesheet of the house: text of its own, never of a user.
public struct Stylesheet: Hashable, Sendable {
  /// The rules, in CSS.
  public let text: String

  init(_ text: StaticString) { self.text = "\(text)" }

  /// That of reports: light and dark, from 320 px to wide, and on A4.
  ///
  /// Served pages link to it; a page in a file carries it in its one `style` element. Contrasts are at least 4.5 to 1,
  /// 3 to 1 for lines that mean something.
  public static let report = Stylesheet(
    """
    :root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1f; --soft: #54555c; --line: #8b8d96; --band: #f1f2f5;
      --mark: #1d5a9a; --link: #00458a; --l1: #dbe9f6; --l2: #b3d0ea; --l3: #83b3de; --l4: #579ad3; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --paper: #16171b; --ink: #ececf1; --soft: #b4b6c0; --line: #7d808c; --band: #24262d;
        --mark: #79b4ee; --link: #9ccbff; --l1: #1e3347; --l2: #28496a; --l3: #2f5a85; --l4: #376b9d; }
    }
    * { box-sizing: border-box; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Liberation Sans", sans-serif; }
    main { max-width: 68rem; margin: 0 auto; padding: 1rem; }
    h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .5rem; }
    h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; border-bottom: 2px solid var(--mark); }
    h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
    p { margin: .5rem 0; max-width: 46rem; }
    a { color: var(--link); }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .5rem 0; }
    dt { color: var(--soft); }
    dd { margin: 0; overflow-wrap: anywhere; }
    .scroll { overflow-x: auto; margin: .75rem 0; }
    .scroll:focus-visible, a:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
    table { border-collapse: collapse; min-width: 100%; font-size: .95rem; }
    caption { text-align: left; font-weight: 600; padding: .25rem 0; }
    th, td { border: 1px solid var(--line); padding: .3rem .5rem; text-align: left; vertical-align: top; }
    thead th { background: var(--band); }
    th { font-weight: 600; }
    tbody th { font-weight: 400; }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .day { white-space: nowrap; }
    .sum > * { font-weight: 600; background: var(--band); }
    .note { color: var(--soft); font-size: .9rem; }
    .sign { display: inline-block; min-width: 1.1em; }
    .sheet + .sheet { margin-top: 3rem; }
    .signatures td, .signatures tbody th { height: 11mm; vertical-align: middle; }
    .signatures.tight td, .signatures.tight tbody th { height: 8mm; }
    .signatures .sign-here { width: 38%; }
    footer { margin-top: 2rem; border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; }
    figure { margin: .75rem 0; }
    figcaption { font-weight: 600; }
    svg { display: block; width: 100%; min-width: 40rem; height: auto; }
    svg text { fill: var(--ink); font: 12px system-ui, "Liberation Sans", sans-serif; }
    svg .small { font-size: 9px; }
    svg .axis { stroke: var(--line); stroke-width: 1; }
    svg .holiday { fill: var(--band); }
    svg .mark { fill: var(--mark); stroke: var(--paper); stroke-width: 1; }
    svg .frame { fill: none; stroke: var(--ink); stroke-width: 1; }
    svg .bar { fill: var(--mark); }
    svg .l0 { fill: none; }
    svg .l1 { fill: var(--l1); }
    svg .l2 { fill: var(--l2); }
    svg .l3 { fill: var(--l3); }
    svg .l4 { fill: var(--l4); }
    @media (max-width: 30rem) {
      main { padding: .6rem; }
      dl { grid-template-columns: 1fr; gap: 0; }
      dd { margin-bottom: .4rem; }
    }
    @page { size: A4; margin: 15mm 14mm 17mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; } }
    @media print {
      body { font-size: 9pt; line-height: 1.25; }
      main { max-width: none; padding: 0; }
      h1 { font-size: 17pt; }
      h2 { font-size: 13pt; margin-top: 9pt; }
      h3 { margin-top: 6pt; }
      p { margin: 2pt 0; }
      .scroll, figure { margin: 4pt 0; }
      .scroll { overflow: visible; }
      table { font-size: 8pt; width: 100%; min-width: 0; }
      th, td { padding: .8pt 3pt; }
      section:not(.annex) + .annex { break-before: page; }
      .annex table { font-size: 7pt; line-height: 1.15; }
      .annex th, .annex td { padding: .4pt 2.5pt; }
      .annex .narrow { columns: 2; column-gap: 5mm; }
      thead { display: table-header-group; }
      tr, svg, figure, dt, dd { break-inside: avoid; }
      h1, h2, h3, caption { break-after: avoid; }
      p { orphans: 3; widows: 3; }
      .sheet + .sheet { break-before: page; margin-top: 0; }
      .sheet table { font-size: 10pt; }
      a { color: inherit; text-decoration: none; }
      svg { min-width: 0; }
    }

    """)
}
