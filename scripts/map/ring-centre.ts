import type { Position } from "./equal-earth.ts";

/** The area of a ring and its centre of gravity. */
export const ringCentre = (ring: readonly Position[]): { readonly area: number; readonly centre: Position } => {
  let [area, x, y] = [0, 0, 0];
  for (const [index, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
    const cross = ax * by - bx * ay;
    area += cross / 2;
    x += ((ax + bx) * cross) / 6;
    y += ((ay + by) * cross) / 6;
  }
  const [first] = ring;
  return { area: Math.abs(area), centre: area === 0 ? (first ?? [0, 0]) : [x / area, y / area] };
};
