import {
  isActivity,
  isCoopType,
  type Perimeter,
  type RegisterRow,
  type RuleContext,
  type Scope,
  typeExistsIn,
} from "@coop-census/census";
import { declaredRevision } from "../record/declared-revision.ts";
import type { RowReader } from "../record/row-reader.ts";
import type { Fields } from "./field.ts";
import { fieldText } from "./field-text.ts";
import { plainWords } from "./plain-words.ts";
import type { PlannedColumn } from "./register-plan.ts";

/** What a plain row is of; every code is one that the rules allow. */
export type PlainPlace = Pick<RegisterRow, "type" | "area" | "activity" | "activityRevision" | "scope" | "perimeter">;

const isScope = (code: string): code is Scope => code === "AFF" || code === "NAT";
const isPerimeter = (code: string): code is Perimeter => code === "COOP" || code === "COOP_SUBS";
const isArea = (code: string): code is string => code !== "";

const nothing = { blank: null, absent: null };
const whole = { blank: "_T", absent: "_T" };

/** Reads what a row is of; null where a word is not known or not allowed. */
export const plainPlaces = (
  columns: readonly PlannedColumn[],
  reader: RowReader,
  { country, year }: RuleContext,
): ((fields: Fields) => PlainPlace | null) => {
  const rawIn = (code: string): ((fields: Fields) => string) => {
    const found = columns.find((one) => one.code === code);
    return found === undefined ? () => "" : (fields) => fieldText(fields, found.column);
  };
  const isType = (code: string): code is string => isCoopType(code, year) && typeExistsIn(code, country, year);
  const revision = declaredRevision(reader.profile);
  const isKnownActivity = (code: string): code is string => code === "_T" || isActivity(code, revision);
  const typeOf = plainWords(reader, "TYPE", { blank: null, absent: "_T" }, isType);
  const areaOf = plainWords(reader, "GEO", whole, isArea);
  const activityOf = plainWords(reader, "ACTIVITY", whole, isKnownActivity);
  const scopeOf = plainWords(reader, "SCOPE", nothing, isScope);
  const perimeterOf = plainWords(reader, "PERIM", nothing, isPerimeter);
  const typeIn = rawIn("TYPE");
  const areaIn = rawIn("GEO");
  const activityIn = rawIn("ACTIVITY");
  const scopeIn = rawIn("SCOPE");
  const perimeterIn = rawIn("PERIM");
  return (fields) => {
    const type = typeOf(typeIn(fields));
    const area = areaOf(areaIn(fields));
    const activity = activityOf(activityIn(fields));
    const scope = scopeOf(scopeIn(fields));
    const perimeter = perimeterOf(perimeterIn(fields));
    if (type === null || area === null || activity === null || scope === null || perimeter === null) return null;
    return { type, area, activity, activityRevision: activity === "_T" ? null : revision, scope, perimeter };
  };
};
