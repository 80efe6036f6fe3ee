/** On paper: no navigation, black on white, colours of charts kept. */
export const printStyle = `@media print {
  :root { --paper: #fff; --ink: #000; --soft: #333; --line: #999; --accent: #0a5a86; --accent-open: #a9cbe0; --wash: #fff; }
  .skip, .sections, .languages, .trail { display: none; }
  body { font-size: 10pt; }
  h1 { margin-top: 0.5rem; }
  h2 { margin-top: 1.5rem; }
  .headline, figure, tr { break-inside: avoid; }
  thead { display: table-row-group; }
  thead button::after, summary { display: none; }
  caption span { position: static; max-width: none; }
  .table { overflow: visible; }
  .bar, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;
