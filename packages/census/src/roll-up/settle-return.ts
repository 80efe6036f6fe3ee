import { type Figure, sumFigures } from "./figure.ts";
import { type Settled, settleTotal } from "./settle-total.ts";

/** What a row of a return is of; `_T` is a total in that dimension. */
export interface PartRow {
  /** Which row it is: the same for all values of a row. */
  readonly row: string;
  readonly type: string;
  readonly area: string;
  /** `_T`, or an activity with its revision. */
  readonly activity: string;
}

/** The figure of one indicator in a row. */
export interface PartValue extends PartRow {
  readonly figure: Figure;
}

/** A figure that counts, of the country as a whole. */
export interface SettledValue {
  readonly type: string;
  readonly activity: string;
  readonly figure: Figure;
}

type Slot = Pick<Settled, "isComplete"> & { readonly figure: Figure | null };

const emptySlot: Slot = { figure: null, isComplete: false };

const join = ({ parts, rest, isComplete }: Settled): Slot => {
  const figures = [parts, rest].filter((figure) => figure !== null);
  return { figure: figures.length === 0 ? null : sumFigures(figures), isComplete };
};

const sumOrNull = (values: readonly PartValue[]): Figure | null =>
  values.length === 0 ? null : sumFigures(values.map(({ figure }) => figure));

const hasBlankRow = (values: readonly PartValue[], rows: readonly PartRow[]): boolean => {
  const filled = new Set(values.map(({ row }) => row));
  return rows.some(({ row }) => !filled.has(row));
};

const settleAreas = (values: readonly PartValue[], rows: readonly PartRow[]): Slot => {
  const areaRows = rows.filter(({ area }) => area !== "_T");
  const total = sumOrNull(values.filter(({ area }) => area === "_T"));
  if (areaRows.length === 0) return { figure: total, isComplete: !hasBlankRow(values, rows) };
  const parts = values.filter(({ area }) => area !== "_T");
  const figures = parts.map(({ figure }) => figure);
  return join(settleTotal(total, figures, hasBlankRow(parts, areaRows)));
};

/** Sections are the parts of an activity total; divisions are its parts only where a return has no section. */
const activityParts = (activities: ReadonlySet<string>): readonly string[] => {
  const given = [...activities].filter((activity) => activity !== "_T");
  const sections = given.filter((activity) => /_[A-Z]+$/.test(activity));
  return sections.length > 0 ? sections : given;
};

const settleActivities = (values: readonly PartValue[], rows: readonly PartRow[]): ReadonlyMap<string, Slot> => {
  const slots = new Map<string, Slot>();
  const activities = new Set(rows.map(({ activity }) => activity));
  for (const activity of activities) {
    const isOf = (row: PartRow): boolean => row.activity === activity;
    slots.set(activity, settleAreas(values.filter(isOf), rows.filter(isOf)));
  }
  const parts = activityParts(activities).map((activity) => slots.get(activity) ?? emptySlot);
  const figures = parts.map(({ figure }) => figure).filter((figure) => figure !== null);
  const isBlank = parts.some(({ figure, isComplete }) => figure === null || !isComplete);
  const total = slots.get("_T") ?? emptySlot;
  slots.set("_T", figures.length === 0 ? total : join(settleTotal(total.figure, figures, isBlank)));
  return slots;
};

const addTo = (values: readonly SettledValue[], more: SettledValue): readonly SettledValue[] => {
  const same = values.find(({ type }) => type === more.type);
  if (same === undefined) return [...values, more];
  return values.map((one) => (one === same ? { ...one, figure: sumFigures([one.figure, more.figure]) } : one));
};

/**
 * Settles the values of one indicator in all dimensions of a return: areas first, then activities, then types; what
 * only a total row of types has, and what its blank parts leave, counts in `totalType`.
 */
export const settleReturn = (
  values: readonly PartValue[],
  rows: readonly PartRow[],
  totalType: string,
): readonly SettledValue[] => {
  const types = [...new Set(rows.map(({ type }) => type))];
  const slots = new Map(
    types.map((type) => {
      const isOf = (row: PartRow): boolean => row.type === type;
      return [type, settleActivities(values.filter(isOf), rows.filter(isOf))] as const;
    }),
  );
  const activities = new Set(["_T", ...rows.map(({ activity }) => activity)]);
  return [...activities].flatMap((activity): readonly SettledValue[] => {
    const parts = types.flatMap((type) => {
      const slot = type === "_T" ? undefined : slots.get(type)?.get(activity);
      return slot === undefined ? [] : [{ type, ...slot }];
    });
    const given = parts.flatMap(({ type, figure }) => (figure === null ? [] : [{ type, activity, figure }]));
    const isBlank = parts.some(({ figure, isComplete }) => figure === null || !isComplete);
    const total = slots.get("_T")?.get(activity)?.figure ?? null;
    const figures = given.map(({ figure }) => figure);
    const { rest } = settleTotal(total, figures, isBlank);
    return rest === null ? given : addTo(given, { type: totalType, activity, figure: rest });
  });
};
