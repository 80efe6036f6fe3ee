import { siteStyle } from "../site/style/site-style.ts";

// Text as a CSS string: what could end it or its element is written by its number.
const quoted = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{N} .,;:()-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

const screen = `.report .frame { max-width: 60rem; }
.report .cover { padding: 4rem 0 2rem; border-bottom: 3px solid var(--accent); }
.report .cover h1 { margin-top: 0; }
.report .contents ol { display: block; list-style: decimal; padding-left: 1.6rem; }
.report .contents ul { display: block; columns: 3 9rem; column-gap: 2rem; margin: 0.25rem 0 0.75rem; font-size: 0.9rem; }
.report .contents li { padding: 0.15rem 0; }
.report .contents ul li { break-inside: avoid; }
.report .chapter > h1 { margin-top: 5rem; }
.report .place { margin-top: 3rem; }
.report .place > h2 { margin-top: 2rem; }
.report .sentences { padding-left: 1.1rem; }
.report .headline .large { font-size: clamp(2.25rem, 1.75rem + 2.5vw, 3.5rem); }`;

const paper = `@media print {
  .report .frame { max-width: none; padding: 0; }
  .report .cover { min-height: 22cm; display: flex; flex-direction: column; justify-content: center; border: 0; }
  .report .cover, .report .contents { break-after: page; }
  .report .chapter { break-before: page; }
  .report .contents + .chapter { break-before: auto; }
  .report .chapter > h1 { margin-top: 0; font-size: 24pt; }
  .report h2 { font-size: 15pt; }
  .report h1, .report h2, .report h3, .report caption { break-after: avoid; }
  .report .headline { padding: 0.6cm 0; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0.8cm; }
  .report .statements { border: 0; border-left: 1px solid var(--line); padding: 0 0 0 0.5cm; }
  .report .place { margin-top: 0.9cm; }
  .report #countries ~ .place { break-inside: avoid; }
  .report .legend { display: flex; flex-wrap: wrap; gap: 0 0.6cm; font-size: 8pt; margin-bottom: 0.5cm; }
  .report .table { margin-bottom: 0.3cm; }
  .report details th { white-space: normal; }
  .report details td:nth-last-child(-n + 2) { min-width: 3.2cm; }
  .report summary { display: none; }
  .report details::details-content { content-visibility: visible; display: block; }
  .report .headline .large { font-size: 26pt; }
  .report .headline .sentence, .report .citation { font-size: 12pt; }
  .report figure, .report .sentences li, .report .legend { break-inside: avoid; }
  .report .map { max-height: 11cm; }
  .report table { font-size: 8.5pt; }
  .report th, .report td { padding: 0.12cm 0.3cm 0.12cm 0; }
  .report thead button::after { content: none; }
  .report a { color: inherit; text-decoration: none; }
  .report .charts { display: block; }
  .report .chart { max-width: 11cm; }
}`;

/** The style of a report: the site's own, and A4 pages with a running title and numbers. */
export const reportStyle = (runningTitle: string): string =>
  `${siteStyle}
${screen}
${paper}
@page {
  size: A4;
  margin: 2cm 1.8cm 2cm;
  @top-left { content: ${quoted(runningTitle)}; font: 8pt sans-serif; color: #555; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; }
}
@page :first {
  @top-left { content: none; }
  @bottom-right { content: none; }
}`;
