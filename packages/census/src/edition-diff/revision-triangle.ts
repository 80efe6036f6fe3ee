import { absolute, type Decimal, decimal, divide, subtract, sum } from "../decimal/decimal.ts";

/** The value of one figure in one edition of a year. */
export interface Vintage {
  readonly year: number;
  readonly edition: string;
  /** Null where the edition has no such figure. */
  readonly value: Decimal | null;
}

/** How one figure was revised: a row a reference year, its editions in order. */
export interface RevisionTriangle {
  readonly rows: readonly { readonly year: number; readonly vintages: readonly Vintage[] }[];
  /** How many times an edition followed another and both had the figure. */
  readonly revisions: number;
  /** The mean of the absolute differences of these, half-up to two decimals; null where there are none. */
  readonly meanAbsolute: Decimal | null;
}

/** The revision triangle of a figure from its vintages, which come in the order of their editions. */
export const revisionTriangle = (vintages: readonly Vintage[]): RevisionTriangle => {
  const rows = [...Map.groupBy(vintages, ({ year }) => year)]
    .map(([year, own]) => ({ year, vintages: own }))
    .sort((a, b) => a.year - b.year);
  const steps = rows.flatMap(({ vintages: own }) =>
    own.slice(1).flatMap(({ value }, index) => {
      const before = own[index]?.value ?? null;
      return value === null || before === null ? [] : [absolute(subtract(value, before))];
    }),
  );
  const meanAbsolute = steps.length === 0 ? null : divide(sum(steps), decimal(steps.length), 2);
  return { rows, revisions: steps.length, meanAbsolute };
};
