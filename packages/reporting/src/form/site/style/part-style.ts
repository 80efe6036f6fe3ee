/** The parts of pages: headline figures, statements, tables. */
export const partStyle = `.headline { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 1.5rem 4rem; padding: 2.5rem 0; border-bottom: 1px solid var(--line); }
.headline h2 { font: 600 1rem/1.4 var(--sans); color: var(--soft); margin: 0; }
.headline .large { font: 400 clamp(3rem, 2rem + 5vw, 5.25rem)/1.05 var(--serif); letter-spacing: -0.02em; color: var(--accent); margin: 0.25rem 0 1rem; max-width: none; }
.headline .long { font-size: clamp(2.1rem, 1.5rem + 2.6vw, 3.4rem); margin: 0.6rem 0 1rem; }
.headline .beside { align-self: start; font-size: 0.9rem; }
.headline .beside .notes { list-style: none; margin: 0; padding-left: 1.5rem; border-left: 1px solid var(--line); }
.headline .beside .notes li + li { margin-top: 0.75rem; }
.headline .sentence { font: 400 clamp(1.15rem, 1.05rem + 0.5vw, 1.4rem)/1.5 var(--serif); }
.notes { padding-left: 1.1rem; color: var(--soft); }
.notes li { margin-bottom: 0.35rem; }
.statements { font-size: 0.9rem; border-left: 1px solid var(--line); padding-left: 1.5rem; align-self: start; }
.statements h3 { margin: 0 0 0.75rem; color: var(--soft); font-size: 0.9rem; }
.statements ul { list-style: none; padding: 0; margin: 0; }
.statements li { padding: 0.6rem 0; border-top: 1px solid var(--line); }
.statements li:first-child { border-top: 0; padding-top: 0; }
.statements p { margin: 0; }
.statements .source { font-size: 0.8rem; overflow-wrap: anywhere; }
.notice { border-left: 3px solid var(--notice); padding-left: 1rem; }
.missing { color: var(--notice); font-weight: 600; }
.plain { padding-left: 1.1rem; }
.table { overflow-x: auto; margin: 0 0 2rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.92rem; }
caption { text-align: left; font-weight: 600; padding: 0 0 0.6rem; }
caption span { display: block; position: sticky; left: 0; max-width: calc(100vw - 2rem); }
th, td { padding: 0.5rem 0.9rem 0.5rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
tbody th { font-weight: 400; min-width: 9.5rem; overflow-wrap: anywhere; }
thead th { color: var(--soft); font-weight: 600; font-size: 0.82rem; vertical-align: bottom; }
thead button { all: unset; cursor: pointer; }
thead button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
thead button::after { content: "\\2195"; margin-left: 0.35em; opacity: 0.5; }
th[aria-sort="ascending"] button::after { content: "\\2191"; opacity: 1; }
th[aria-sort="descending"] button::after { content: "\\2193"; opacity: 1; }
.number { text-align: right; white-space: nowrap; }
thead .number { white-space: normal; }
.bar-cell { width: 28%; min-width: 5rem; }
.below { margin-left: 1.25rem; }
abbr[title] { text-decoration: underline dotted; cursor: help; }
.legend { font-size: 0.88rem; color: var(--soft); }
.legend div { display: flex; gap: 0.6rem; }
.legend dt { font-weight: 600; min-width: 1rem; }
.legend dd { margin: 0; }
.chips { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1.75rem; }
.files div { display: grid; grid-template-columns: minmax(11rem, 1fr) 3fr; gap: 0 2rem; padding: 0.6rem 0; border-bottom: 1px solid var(--line); }
.files dt { overflow-wrap: anywhere; }
.files dd { margin: 0; color: var(--soft); font-size: 0.92rem; }
.formulas > div, .facts > div { display: grid; grid-template-columns: minmax(10rem, 1fr) 3fr; gap: 0 2rem; padding: 0.6rem 0.5rem; margin: 0 -0.5rem; border-bottom: 1px solid var(--line); }
.formulas > div:target { background: var(--wash); box-shadow: inset 3px 0 0 var(--accent); }
.formulas dd, .facts dd { margin: 0; }
.formulas strong, .nowrap { white-space: nowrap; }
.facts > div { grid-template-columns: minmax(7rem, 1fr) 4fr; padding: 0.3rem 0.5rem; font-size: 0.92rem; }
.facts dt { color: var(--soft); }
.sources-link { font-size: 0.92rem; }
h3:target { box-shadow: inset 0 -3px 0 var(--accent); }
.citation { font: 400 1.25rem/1.5 var(--serif); }
pre { overflow-x: auto; background: var(--wash); border: 1px solid var(--line); padding: 1rem; font-size: 0.88rem; max-width: 42rem; }
code { overflow-wrap: anywhere; }
@media (max-width: 48rem) {
  .files div, .formulas > div, .facts > div { grid-template-columns: minmax(0, 1fr); }
  .headline { grid-template-columns: minmax(0, 1fr); padding: 2rem 0; }
  .headline .beside .notes { border-left: 0; padding-left: 0; }
  .statements { border-left: 0; padding-left: 0; border-top: 1px solid var(--line); padding-top: 1rem; }
}`;
