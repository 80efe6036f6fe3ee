/** Charts: fills by meaning, so that they follow the theme. */
export const chartStyle = `.bar { display: block; width: 100%; height: 1.1rem; margin-top: 0.25rem; }
.bar-sure { fill: var(--accent); }
.bar-open { fill: var(--accent-open); }
figure { margin: 0 0 2rem; }
figcaption { font-weight: 600; margin-bottom: 0.5rem; max-width: 42rem; }
.map { display: block; width: 100%; height: auto; background: var(--paper); }
.map-figure { margin-top: 2rem; }
.map-figure figcaption { font-weight: 400; color: var(--soft); font-size: 0.88rem; margin: 0.75rem 0; }
.map path, .map circle { stroke: var(--land-line); stroke-width: 0.7; vector-effect: non-scaling-stroke; }
.map a:hover path, .map a:hover circle { stroke: var(--ink); stroke-width: 1.5; }
.land, .swatch.land { fill: var(--land); }
.step-1 { fill: var(--step-1); }
.step-2 { fill: var(--step-2); }
.step-3 { fill: var(--step-3); }
.step-4 { fill: var(--step-4); }
.step-5 { fill: var(--step-5); }
.share-bar { display: block; width: 100%; max-width: 42rem; height: 1.75rem; margin-bottom: 0.75rem; }
.share-1 { fill: var(--step-5); }
.share-2 { fill: var(--step-4); }
.share-3 { fill: var(--step-3); }
.share-4 { fill: var(--step-2); }
.share-bar rect { stroke: var(--paper); stroke-width: 2; }
.stripe-ground { fill: var(--land); }
.stripe { fill: var(--soft); fill-opacity: 0.55; }
.swatch { width: 1rem; height: 1rem; vertical-align: -0.15rem; }
.keys { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.4rem 1.5rem; font-size: 0.88rem; color: var(--soft); }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr)); gap: 2rem 3rem; margin-top: 1.5rem; }
.chart { display: block; width: 100%; max-width: 30rem; height: auto; }
.chart text { font: 11px var(--sans); fill: var(--soft); }
.axis path { stroke: var(--line); }
.line { fill: none; stroke: var(--accent); stroke-width: 2.25; }
.broken { stroke-dasharray: 1 5; stroke-linecap: round; }
.constant { fill: none; stroke: var(--soft); stroke-width: 1.25; }
.band { fill: var(--accent-open); fill-opacity: 0.55; }
.band-line { stroke: var(--accent-open); stroke-width: 6; }
.mark { fill: var(--accent); stroke: var(--accent); stroke-width: 2; }
.hollow { fill: var(--paper); }
summary { cursor: pointer; color: var(--accent); font-size: 0.9rem; padding: 0.35rem 0; }`;
