// SPDX-License-Identifier: GPL-3.0-or-later

/// The style sheet of the page.
///
/// Duty colours are from the palette of Okabe and Ito (2008), which people with any common colour vision tell apart; they also differ in
/// lightness, and every cell carries its code, so that a black-and-white print reads as well.
enum PageStyle {
  static let sheet = HTML.fixed(
    """
    <style>
    :root { --ink: #1d2733; --soft: #5a6675; --line: #d9dee5; --paper: #fff; --wash: #f5f7f9; --rest: #eceae4;
      --statutory: #fbdcd3; --day: #cfe6f5; --evening: #f7cf73; --night: #1f3f66; --accent: #0072b2; --alarm: #b8400c; }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0 auto; padding: 28px 28px 48px; max-width: 1720px; color: var(--ink); background: var(--paper);
      font: 14px/1.45 system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Microsoft YaHei",
        "Noto Sans CJK SC", sans-serif; font-variant-numeric: tabular-nums; }
    header { border-bottom: 2px solid var(--ink); padding-bottom: 16px; }
    .kicker { margin: 0; color: var(--soft); letter-spacing: .04em; }
    h1 { margin: 2px 0 0; font-size: 28px; line-height: 1.2; }
    .period { margin: 4px 0 16px; color: var(--soft); }
    h2 { font-size: 18px; margin: 36px 0 8px; }
    h3 { font-size: 14px; margin: 16px 0 4px; }
    .figures { display: flex; flex-wrap: wrap; gap: 8px 36px; }
    .figure b { display: block; font-size: 24px; line-height: 1.2; font-weight: 600; }
    .figure span { color: var(--soft); font-size: 12px; }
    .figure.bad b { color: var(--alarm); }
    .figure.bad b::before { content: "▲ "; font-size: 15px; }
    .figure.good b::before { content: "✓ "; color: var(--accent); font-size: 17px; }
    .verdict { margin: 14px 0 0; max-width: 78ch; font-size: 15px; }
    .calm { color: var(--soft); margin: 4px 0 10px; }
    .legend { display: flex; flex-wrap: wrap; gap: 6px 18px; margin: 0 0 10px; font-size: 12px; color: var(--soft); }
    .key { display: inline-flex; align-items: center; gap: 6px; white-space: nowrap; }
    .swatch { width: 18px; height: 14px; border: 1px solid var(--line); border-radius: 2px; }
    .plot { display: block; width: 100%; max-width: 720px; height: auto; font-size: 12px; }
    .plot text { fill: var(--soft); }
    .plot .axis { stroke: var(--line); fill: none; }
    .plot .cost, .plot .bound { fill: none; stroke-width: 2; }
    .plot .cost { stroke: var(--alarm); }
    .plot .bound { stroke: var(--accent); stroke-dasharray: 6 3; }
    .plot text.cost { fill: var(--alarm); stroke: none; }
    .plot text.bound { fill: var(--accent); stroke: none; }
    .scroll { overflow-x: auto; max-width: 100%; }
    table { border-collapse: separate; border-spacing: 0; }
    th { font-weight: 600; text-align: left; }
    .grid { font-size: 12px; border: 1px solid var(--line); border-right: 0; border-bottom: 0; }
    .grid th, .grid td { border-right: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: 1px;
      height: 25px; text-align: center; min-width: 28px; white-space: nowrap; }
    .grid thead th { background: var(--wash); line-height: 1.15; padding: 4px 2px; }
    .grid i { font-style: normal; font-weight: 400; color: var(--soft); font-size: 11px; }
    .grid .day b, .grid .day i { display: block; white-space: nowrap; }
    .grid .who { position: sticky; left: 0; z-index: 1; background: var(--paper); text-align: left; padding: 1px 8px;
      white-space: nowrap; min-width: 118px; }
    .grid .who i { margin-left: 8px; }
    .grid thead .who { background: var(--wash); vertical-align: bottom; }
    .grid th.sum, .grid td.n { padding: 1px 5px; text-align: right; min-width: 40px; }
    .grid th.sum { vertical-align: bottom; }
    .grid .group th { text-align: left; background: var(--wash); padding: 3px 8px; height: auto; }
    .grid .group span { position: sticky; left: 8px; }
    .rest, .grid thead th.rest { background: var(--rest); }
    .statutory, .grid thead th.statutory { background: var(--statutory); }
    .grid thead th.statutory b::after { content: "★"; font-size: 8px; vertical-align: super; }
    .moved, .grid thead th.moved { background: repeating-linear-gradient(135deg, #fff 0 4px, var(--rest) 4px 6px); }
    .duty { display: inline-block; min-width: 24px; padding: 1px 3px; border-radius: 3px; font-weight: 600;
      line-height: 19px; font-size: 12px; color: var(--ink); border-bottom: 2px solid transparent; }
    .two .duty { min-width: 15px; padding: 1px 2px; }
    .two .duty + .duty { margin-left: 1px; }
    .duty.day { background: var(--day); }
    .duty.evening { background: var(--evening); }
    .duty.night { background: var(--night); color: #fff; }
    .duty.standby { background: #fff; outline: 1px dashed #6b7684; outline-offset: -1px; }
    .duty.exposed { border-bottom: 3px solid #d55e00; line-height: 17px; }
    .swatch.exposed { border: 0; border-bottom: 3px solid #d55e00; }
    .pinned .duty::after { content: "•"; }
    .leave { color: var(--soft); font-size: 11px; white-space: nowrap; }
    .heat td { font-weight: 600; }
    .heat .met, .swatch.met { background: #d7ecf7; }
    .heat .above, .swatch.above { background: #86bfe0; }
    .heat .short, .swatch.short { background: #b8400c; color: #fff; }
    .heat .none { background: repeating-linear-gradient(135deg, #fff 0 5px, #f1f3f5 5px 7px); }
    .list, .bars { font-size: 13px; min-width: 460px; }
    .list th, .list td, .bars th, .bars td { padding: 4px 14px 4px 0; border-bottom: 1px solid var(--line);
      vertical-align: top; }
    .list thead th, .bars thead th { color: var(--soft); font-weight: 500; font-size: 12px; }
    th.n, td.n { text-align: right; white-space: nowrap; }
    td.whole { white-space: nowrap; }
    .bars .who { white-space: nowrap; }
    .bars .who i { font-style: normal; font-weight: 400; color: var(--soft); margin-left: 8px; font-size: 12px; }
    .bars td.bar { min-width: 150px; position: relative; }
    .bars td.bar span { display: inline-block; height: 12px; background: #56b4e9; border-radius: 2px;
      vertical-align: middle; max-width: calc(100% - 44px); }
    .bars td.bar b { font-weight: 500; margin-left: 6px; }
    tfoot th, tfoot td { border-top: 1px solid var(--ink); font-weight: 600; }
    .weight { display: inline-block; padding: 0 7px; border-radius: 9px; font-size: 12px; white-space: nowrap;
      border: 1px solid var(--line); color: var(--soft); }
    .weight.hard { background: #b8400c; border-color: #b8400c; color: #fff; }
    .weight.requiredRow { border-color: #b8400c; color: #b8400c; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 18px; margin: 0; }
    dt { color: var(--soft); }
    dd { margin: 0; }
    code { font: 11px/1.4 ui-monospace, "DejaVu Sans Mono", monospace; color: var(--soft); overflow-wrap: anywhere; }
    @media (max-width: 700px) {
      body { padding: 16px 12px 32px; }
      h1 { font-size: 22px; }
      .figures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px 10px; }
      .grid .who { min-width: 84px; max-width: 104px; overflow: hidden; text-overflow: ellipsis; padding: 1px 6px; }
      .grid .who i { display: none; }
      .bars td.bar { min-width: 84px; }
    }
    @media print {
      @page { size: A4 landscape; margin: 9mm 8mm; }
      body { padding: 0; max-width: none; font-size: 9pt; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
      header { padding-bottom: 6pt; }
      h1 { font-size: 15pt; }
      h2 { font-size: 11pt; margin: 0 0 4pt; break-after: avoid; }
      section { margin-top: 12pt; }
      #coverage, #fairness { break-before: page; }
      .period { margin: 0 0 6pt; }
      .figure b { font-size: 13pt; }
      .verdict { font-size: 9pt; margin-top: 6pt; max-width: none; }
      .scroll { overflow: visible; }
      .grid { width: 100%; font-size: 7pt; }
      .grid th, .grid td { min-width: 0; height: 13.5pt; padding: 0; }
      .grid .who { min-width: 0; padding: 0 4pt; position: static; max-width: 92pt; overflow: hidden; }
      .grid i { font-size: 6pt; }
      .two .duty { min-width: 8pt; padding: 0 .5pt; }
      .grid th.sum, .grid td.n { min-width: 0; padding: 0 2pt; font-size: 6.5pt; }
      .duty { min-width: 14pt; padding: 0 1pt; font-size: 7pt; line-height: 9.5pt; }
      .duty.exposed { line-height: 8.5pt; border-bottom-width: 1.5pt; }
      thead { display: table-header-group; }
      tfoot { display: table-row-group; }
      tr { break-inside: avoid; }
      .list, .bars { font-size: 8pt; }
      .list th, .list td, .bars th, .bars td { padding: 1.5pt 10pt 1.5pt 0; }
      .bars td.bar span { height: 7pt; }
      #subsidies, #costs, #decisions, #making { break-inside: avoid; }
    }
    </style>
    """)
}
