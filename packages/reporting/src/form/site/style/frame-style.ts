/** The page around its content. */
export const frameStyle = `*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans); font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
.frame { max-width: 72rem; margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); }
a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 0.12em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; top: 0; padding: 0.75rem 1rem; background: var(--paper); z-index: 2; }
.skip:focus { left: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font: 400 clamp(2rem, 1.4rem + 2.6vw, 3.25rem)/1.12 var(--serif); letter-spacing: -0.01em; margin: 2.5rem 0 0.75rem; }
h2 { font: 400 clamp(1.45rem, 1.25rem + 0.9vw, 1.9rem)/1.2 var(--serif); margin: 3.5rem 0 1rem; }
h3 { font-size: 1rem; font-weight: 600; margin: 2rem 0 0.5rem; }
p, ul, ol, dl { margin: 0 0 1rem; }
main p, main li, main dd { max-width: 42rem; }
.lead { font-size: clamp(1.1rem, 1.05rem + 0.3vw, 1.3rem); line-height: 1.5; color: var(--soft); }
.read { border-left: 3px solid var(--accent); padding-left: 1rem; color: var(--soft); }
.soft, .source { color: var(--soft); }
main { padding-bottom: 5rem; }
.top { border-bottom: 1px solid var(--line); }
.top .frame { display: grid; grid-template-columns: 1fr auto; align-items: baseline; column-gap: 2rem; padding-top: 1.25rem; }
.brand { margin: 0; font-weight: 600; }
.brand a { color: inherit; text-decoration: none; }
.brand span { color: var(--accent); }
nav ul, nav ol { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; }
nav li { max-width: none; }
.languages ul { gap: 0 1rem; font-size: 0.9rem; }
.sections { grid-column: 1 / -1; margin-top: 0.75rem; }
.sections ul { gap: 0 1.5rem; }
.languages a, .sections a { display: inline-block; padding: 0.5rem 0; color: var(--soft); text-decoration: none; border-bottom: 3px solid transparent; }
.languages a:hover, .sections a:hover { color: var(--ink); border-color: var(--line); }
.languages a[aria-current], .sections a[aria-current] { color: var(--ink); border-color: var(--accent); }
.trail { margin-top: 1.5rem; font-size: 0.9rem; }
.trail li:not(:last-child)::after { content: "/"; margin: 0 0.6rem; color: var(--soft); }
.trail + h1 { margin-top: 1rem; }
.bottom { border-top: 1px solid var(--line); background: var(--wash); padding: 2rem 0; font-size: 0.9rem; color: var(--soft); }
.bottom p { margin: 0 0 0.5rem; }
.choice ul { list-style: none; padding: 0; max-width: 36rem; }
.choice li a { display: block; padding: 1rem 0; border-bottom: 1px solid var(--line); text-decoration: none; }
.choice li span { display: block; color: var(--soft); }
.choice h1 span { color: var(--accent); white-space: nowrap; }
@media (forced-colors: active) {
  .languages a, .sections a { border-color: Canvas; }
  .languages a[aria-current], .sections a[aria-current] { border-color: Highlight; }
}
@media (max-width: 40rem) {
  .top .frame { grid-template-columns: 1fr; }
  .languages ul { gap: 0 0.9rem; }
  .sections ul { gap: 0 1.1rem; }
  .languages { order: 3; }
}`;
