import type { CellAddress } from "@coop-census/census";
import type { Notice, NoticeCode } from "../notice/notice.ts";

/** How many of a kind, and where the first one is (from 1); 0 of none. */
interface Count {
  count: number;
  first: number;
}

/** Columns from `from` to `to` that a person does not see. */
export interface HiddenColumns {
  readonly from: number;
  readonly to: number;
}

/** What is counted while the rows of a sheet are read, since a person may not see it. */
export interface SheetTally {
  readonly hiddenRows: Count;
  readonly formulas: Count;
  readonly textNumbers: Count;
  readonly hiddenColumns: HiddenColumns[];
  /** Those that hold content. */
  readonly columns: Set<number>;
}

export const newTally = (): SheetTally => ({
  hiddenRows: { count: 0, first: 0 },
  formulas: { count: 0, first: 0 },
  textNumbers: { count: 0, first: 0 },
  hiddenColumns: [],
  columns: new Set(),
});

/** Counts one more, in the row where it stands. */
export const countOne = (count: Count, place: number): void => {
  if (count.count === 0) count.first = place;
  count.count += 1;
};

/** What is told of a sheet: each kind once. */
export const tallyNotices = (tally: SheetTally, sheet: string | null): readonly Notice[] => {
  const hidden = [...tally.columns]
    .filter((column) => tally.hiddenColumns.some(({ from, to }) => column >= from && column <= to))
    .toSorted((a, b) => a - b);
  const columns: Count = { count: hidden.length, first: hidden[0] ?? 0 };
  const kinds: readonly (readonly [NoticeCode, Count])[] = [
    ["V01/hidden-rows", tally.hiddenRows],
    ["V01/hidden-columns", columns],
    ["V01/formulas", tally.formulas],
    ["V01/numbers-as-text", tally.textNumbers],
  ];
  return kinds
    .filter(([, { count }]) => count > 0)
    .map(([code, { count, first }]) => {
      const isColumn = code === "V01/hidden-columns";
      const address: CellAddress = { sheet, row: isColumn ? 0 : first, column: isColumn ? first : null, header: null };
      return { code, params: { count: String(count), first: String(first) }, address };
    });
};
