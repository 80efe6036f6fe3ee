/** The style of the pages around the editions. */
export const publicStyle = `:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { line-height: 1.2; }
h3 span { font-weight: normal; }
nav ul { display: flex; flex-wrap: wrap; gap: 1rem; margin: 0; padding: 0; list-style: none; }
ol { padding: 0; list-style: none; }
li { margin-block: 0.5rem; }
code { overflow-wrap: anywhere; }
.notice { padding: 0.5rem 0.75rem; border-inline-start: 0.25rem solid currentcolor; }
`;
