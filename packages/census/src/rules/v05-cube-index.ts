import { ancestorTypes } from "../reference/coop-type.ts";
import type { ReturnRecord } from "../return/return.ts";
import { sectionOf } from "../sector/sector-list.ts";

export const cubeDimensions = ["type", "area", "activity"] as const;

export type CubeDimension = (typeof cubeDimensions)[number];

/** The rows of one table by what they are of, so that no row is held against every other. */
export interface CubeIndex {
  /** The rows that are of the same as the given one but for these dimensions, in which none of them is a total. */
  partsIn(of: ReturnRecord, varied: readonly CubeDimension[]): readonly ReturnRecord[];
  /** The rows of the types that the type of the given one contains, of the same area and activity. */
  subtypesOf(of: ReturnRecord): readonly ReturnRecord[];
}

const keyWithout = (record: ReturnRecord, varied: readonly CubeDimension[]): string =>
  JSON.stringify(cubeDimensions.map((one) => (varied.includes(one) ? 0 : record[one].code)));

const isTotalIn = (record: ReturnRecord, dimension: CubeDimension): boolean => record[dimension].code === "_T";

const subtypeKey = (type: string, { area, activity }: ReturnRecord): string =>
  JSON.stringify([type, area.code, activity.code]);

/**
 * A type is no part of its own beside a given type that contains it (SOCIAL_A beside SOCIAL), nor a division beside its
 * section (18 beside C). `hasNumber` says whether a
 * row gives a number for the indicator in question.
 */
const withoutSubtypes = (
  parts: readonly ReturnRecord[],
  hasNumber: (record: ReturnRecord) => boolean,
): readonly ReturnRecord[] => {
  const given = new Set(parts.filter(hasNumber).map((one) => subtypeKey(one.type.code ?? "?", one)));
  const hasSection = (part: ReturnRecord): boolean => {
    const section = sectionOf(`ISIC${part.activityRevision ?? "4"}_${part.activity.code ?? ""}`)?.slice(
      "ISIC4_".length,
    );
    if (section === undefined) return false;
    return given.has(subtypeKey(part.type.code ?? "?", { ...part, activity: { ...part.activity, code: section } }));
  };
  return parts.filter(
    (part) =>
      !hasSection(part) &&
      !ancestorTypes(part.type.code ?? "").some((ancestor) => given.has(subtypeKey(ancestor, part))),
  );
};

/** Indexes the rows of a table once, each list of parts when it is first asked for. */
export const indexCube = (
  records: readonly ReturnRecord[],
  hasNumber: (record: ReturnRecord) => boolean,
): CubeIndex => {
  const groups = new Map<string, ReadonlyMap<string, readonly ReturnRecord[]>>();
  const parts = new Map<string, readonly ReturnRecord[]>();
  const subtypes = new Map<string, ReturnRecord[]>();
  for (const record of records) {
    for (const ancestor of ancestorTypes(record.type.code ?? "")) {
      const key = subtypeKey(ancestor, record);
      const known = subtypes.get(key);
      if (known === undefined) subtypes.set(key, [record]);
      else known.push(record);
    }
  }
  const groupsOf = (varied: readonly CubeDimension[]): ReadonlyMap<string, readonly ReturnRecord[]> => {
    const known = groups.get(varied.join());
    if (known !== undefined) return known;
    const open = records.filter((one) => varied.every((dimension) => !isTotalIn(one, dimension)));
    const made = Map.groupBy(open, (one) => keyWithout(one, varied));
    groups.set(varied.join(), made);
    return made;
  };
  return {
    partsIn: (of, varied) => {
      const key = keyWithout(of, varied);
      const name = `${varied.join()} ${key}`;
      const known = parts.get(name) ?? withoutSubtypes(groupsOf(varied).get(key) ?? [], hasNumber);
      parts.set(name, known);
      return known;
    },
    subtypesOf: (of) => subtypes.get(subtypeKey(of.type.code ?? "?", of)) ?? [],
  };
};
