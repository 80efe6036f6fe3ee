/** A point on the Earth in degrees: longitude, latitude. */
export type Position = readonly [number, number];

const a1 = 1.340264;
const a2 = -0.081106;
const a3 = 0.000893;
const a4 = 0.003796;
const root3 = Math.sqrt(3);

/** Where a point lies in the Equal Earth projection (Šavrič, Patterson and Jenny, 2018), east and south positive; areas are true. */
export const equalEarth = ([longitude, latitude]: Position): Position => {
  const angle = Math.asin((root3 / 2) * Math.sin((latitude * Math.PI) / 180));
  const [t2, t6] = [angle ** 2, angle ** 6];
  const x =
    (2 * root3 * ((longitude * Math.PI) / 180) * Math.cos(angle)) /
    (3 * (9 * a4 * t6 * t2 + 7 * a3 * t6 + 3 * a2 * t2 + a1));
  return [x, -angle * (a1 + a2 * t2 + t6 * (a3 + a4 * t2))];
};
