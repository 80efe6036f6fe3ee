import { ancestorTypes } from "../reference/coop-type.ts";
import type { ReturnRecord } from "../return/return.ts";
import { sectionOf } from "../sector/sector-list.ts";
import { type CubeDimension, cubeDimensions } from "./v05-cube-index.ts";

/** What a total row would be of, whether or not the table has that row. */
export interface Population {
  /** A row with its type, area and activity; its figures are another's. */
  readonly like: ReturnRecord;
  /** All rows within it that name a part in each of these dimensions, by the dimensions joined with commas, however fine they are in the others. */
  readonly rowsBy: ReadonlyMap<string, readonly ReturnRecord[]>;
}

/** Every way to divide a population, the fewest dimensions first. */
export const divisions: readonly (readonly CubeDimension[])[] = [
  ["type"],
  ["area"],
  ["activity"],
  ["type", "area"],
  ["type", "activity"],
  ["area", "activity"],
  cubeDimensions,
];

/** The code of a row in one dimension and those of all parts that contain it, without the whole. */
export const widerCodes = (record: ReturnRecord, dimension: CubeDimension): readonly string[] => {
  const code = record[dimension].code ?? "?";
  if (code === "_T" || dimension === "area") return [code];
  if (dimension === "type") return [code, ...ancestorTypes(code)];
  const section = sectionOf(`ISIC${record.activityRevision ?? "4"}_${code}`)?.slice("ISIC4_".length);
  return section === undefined ? [code] : [code, section];
};

/** The populations that rows of one table could be parts of, each row in all that contain it. */
export const populationsOfTable = (records: readonly ReturnRecord[]): ReadonlyMap<string, Population> => {
  const found = new Map<string, { like: ReturnRecord; rowsBy: Map<string, ReturnRecord[]> }>();
  const add = (like: ReturnRecord, varied: string, record: ReturnRecord): void => {
    const key = JSON.stringify(cubeDimensions.map((one) => like[one].code));
    const known = found.get(key) ?? { like, rowsBy: new Map<string, ReturnRecord[]>() };
    found.set(key, known);
    const rows = known.rowsBy.get(varied);
    if (rows === undefined) known.rowsBy.set(varied, [record]);
    else rows.push(record);
  };
  const wider = (likes: readonly ReturnRecord[], dimension: CubeDimension): readonly ReturnRecord[] =>
    likes.flatMap((like) =>
      [...new Set([...widerCodes(like, dimension), "_T"])].map((code) => ({
        ...like,
        [dimension]: { ...like[dimension], code },
      })),
    );
  for (const record of records) {
    for (const varied of divisions) {
      if (varied.some((one) => record[one].code === "_T")) continue;
      const whole = varied.reduce((like, one) => ({ ...like, [one]: { ...like[one], code: "_T" } }), record);
      const rest = cubeDimensions.filter((one) => !varied.includes(one));
      for (const like of rest.reduce<readonly ReturnRecord[]>(wider, [whole])) add(like, varied.join(), record);
    }
  }
  return found;
};
