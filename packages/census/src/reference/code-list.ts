import rows from "../../data/code-lists.json" with { type: "json" };

/** One code of one list. */
export interface Code {
  readonly list: string;
  readonly code: string;
  /** English; other languages are the pages' business. */
  readonly label: string;
  /** The code of the same list, or of the list above, that contains it; null at the top. */
  readonly parent: string | null;
  /** ISO text of a day or year; null is always. */
  readonly from: string | null;
  readonly note: string;
}

const blankAsNull = (text: string): string | null => (text === "" ? null : text);

const codes: readonly Code[] = rows.map((row) => ({
  list: row.codelist,
  code: row.code,
  label: row.label_en,
  parent: blankAsNull(row.parent),
  from: blankAsNull(row.valid_from),
  note: row.note,
}));

const byKey: ReadonlyMap<string, Code> = new Map(codes.map((one) => [`${one.list}/${one.code}`, one]));

/** The codes of a list (COOP_TYPE, ISIC4, REVISION_REASON, …), in its own order; empty when there is no such list. */
export const codesOf = (list: string): readonly Code[] => codes.filter((one) => one.list === list);

/** One code of a list; null when the list does not have it. */
export const codeOf = (list: string, code: string): Code | null => byKey.get(`${list}/${code}`) ?? null;

/** Whether the code was in the list in the year (methodology: "valid for the reference year"). */
export const isCodeIn = (list: string, code: string, year: number): boolean => {
  const found = codeOf(list, code);
  return found !== null && (found.from === null || Number(found.from.slice(0, 4)) <= year);
};
