/** Charts: fills by meaning, so that they follow the theme. */
export const chartStyle = `.bar { display: block; width: 100%; height: 1.1rem; margin-top: 0.25rem; forced-color-adjust: none; }
.bar-sure { fill: var(--accent); }
.bar-open { fill: var(--accent-open); }`;
