import type { Position } from "./equal-earth.ts";

const round = ([x, y]: Position): Position => [Math.round(x), Math.round(y)];

const sameAs = (a: Position | undefined, b: Position): boolean => a?.[0] === b[0] && a[1] === b[1];

/** A ring as an SVG path of whole numbers; "" for one that is smaller than the grid shows. */
export const outlinePath = (ring: readonly Position[]): string => {
  const points = ring.map(round).filter((point, index, all) => index === 0 || !sameAs(all[index - 1], point));
  const [first] = points;
  if (first === undefined || points.length < 4) return "";
  const steps = points.slice(1, -1).map(([x, y], index) => {
    const [px, py] = points[index] ?? first;
    return `${x - px} ${y - py}`;
  });
  return `M${first.join(" ")}l${steps.join(" ")}z`.replaceAll(" -", "-");
};
