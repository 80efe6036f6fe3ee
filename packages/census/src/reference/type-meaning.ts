import rows from "../../data/type-labels.json" with { type: "json" };
import { isInForce } from "../network/validity.ts";
import { topType } from "./coop-type.ts";

/** What a national label means: the census type, the type of the ILO guidelines of 2018, and the meta-type that shares are published by. */
export interface TypeMeaning {
  /** ISO 3166-1 alpha-2: a label means nothing outside its country. */
  readonly country: string;
  readonly language: string;
  readonly label: string;
  readonly type: string;
  /** A code of ILO_TYPE; null where the label does not settle it (a social cooperative may be of workers or of several kinds of members) and for what is no cooperative. */
  readonly ilo: string | null;
  /** The census type of the first level: WORKER, SOCIAL, PRODUCER, OTHER_COOP, WOE or CONSORTIUM. */
  readonly metaType: string;
  /** Valid time, ISO text; null is open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string;
}

const blankAsNull = (text: string): string | null => (text === "" ? null : text);

/** Every label that is known, in the order of the table: by country. */
export const typeMeanings: readonly TypeMeaning[] = rows.map((row) => ({
  ...row,
  ilo: blankAsNull(row.ilo),
  from: blankAsNull(row.from),
  to: blankAsNull(row.to),
  metaType: topType(row.type),
}));

/** The labels of a country, or of all, that are in force on a day (ISO). */
export const typeMeaningsOn = (date: string, country: string | null): readonly TypeMeaning[] =>
  typeMeanings.filter((one) => (country === null || one.country === country) && isInForce(one, date));
