import type { Position } from "./equal-earth.ts";

/** A ring whose longitudes run on past 180 instead of jumping. */
const unwrap = (ring: readonly Position[]): readonly Position[] => {
  let turns = 0;
  return ring.map(([x, y], index) => {
    const before = ring[index - 1]?.[0] ?? x;
    if (x - before > 180) turns -= 360;
    if (x - before < -180) turns += 360;
    return [x + turns, y];
  });
};

/** What of a ring lies east of a meridian, or west of it (Sutherland and Hodgman). */
const clip = (ring: readonly Position[], meridian: number, isEast: boolean): readonly Position[] => {
  const isIn = ([x]: Position): boolean => (isEast ? x >= meridian : x <= meridian);
  return ring.flatMap((point, index): readonly Position[] => {
    const before = ring.at(index - 1) ?? point;
    const share = (meridian - before[0]) / (point[0] - before[0]);
    const crossing: Position = [meridian, before[1] + share * (point[1] - before[1])];
    return [...(isIn(point) === isIn(before) ? [] : [crossing]), ...(isIn(point) ? [point] : [])];
  });
};

/** The parts of a ring in longitudes from -180 to 180: what crosses the antimeridian is cut there. */
export const cutAtAntimeridian = (ring: readonly Position[]): readonly (readonly Position[])[] => {
  const whole = unwrap(ring);
  return [-360, 0, 360].flatMap((turn) => {
    const part = clip(clip(whole, turn - 180, true), turn + 180, false);
    return part.length < 3 ? [] : [part.map(([x, y]): Position => [x - turn, y])];
  });
};
