import { areFiguresPlain, type RegisterRow, type RuleContext } from "@coop-census/census";
import type { RowReader } from "../record/row-reader.ts";
import type { Fields } from "./field.ts";
import { fieldCell } from "./field-cell.ts";
import { fieldText } from "./field-text.ts";
import { isLine } from "./is-line.ts";
import { plainDates } from "./plain-date.ts";
import { plainFigures } from "./plain-figures.ts";
import { plainIdentities } from "./plain-identity.ts";
import { plainPlaces } from "./plain-place.ts";
import type { RegisterPlan } from "./register-plan.ts";

/** Reads a row that no rule has anything to say of; null where one has to be asked. */
export type ReadPlainRow = (fields: Fields, row: number) => RegisterRow | null;

/**
 * Makes the quick way through clean rows. Whatever it reads, the rules find nothing in and the exact way reads alike;
 * whatever it is not sure of, it leaves to the exact way.
 */
export const makeReadPlainRow = (plan: RegisterPlan, reader: RowReader, context: RuleContext): ReadPlainRow => {
  const { columns } = plan;
  const placeOf = plainPlaces(columns, reader, context);
  const identityOf = plainIdentities(columns, context.country);
  const figuresOf = plainFigures(plan);
  const dateOf = plainDates(plan, context);
  const dateColumn = columns.find(({ code }) => code === "REF_DATE")?.column ?? null;
  const marks = columns.filter(({ code }) => code === "FLAG" || code === "ENT_TOTAL");

  const isOrdinary = (fields: Fields): boolean => {
    for (const { column, code } of marks) {
      const text = fieldText(fields, column);
      if (text !== "" && !(code === "ENT_TOTAL" && text === "1")) return false;
    }
    return !isLine(fields, plan.frame.columns.length);
  };

  return (fields, row) => {
    const place = isOrdinary(fields) ? placeOf(fields) : null;
    const identity = place === null ? null : identityOf(fields);
    const dated = dateOf(dateColumn === null ? undefined : fieldCell(fields, dateColumn));
    const figures = identity === null || dated === null ? null : figuresOf(fields);
    if (place === null || identity === null || dated === null || figures === null) return null;
    if (!areFiguresPlain(figures, dated.unitsPerEuro)) return null;
    return {
      row,
      kind: "enterprise",
      enterprises: 1,
      ...identity,
      ...place,
      reference: dated.date,
      flags: "",
      figures,
    };
  };
};
