import type { Insertable } from "kysely";
import type { Schema } from "../schema/schema.ts";
import type { CheckedObservation } from "./checked-observation.ts";

type Key = Pick<Insertable<Schema["observation"]>, "submission" | "attempt" | "ordinal">;

/** The row that keeps an observation. */
export const toObservationRow = (
  key: Key,
  { observation, status }: CheckedObservation,
): Insertable<Schema["observation"]> => {
  const { dimensions, reference, address, ...rest } = observation;
  return {
    ...key,
    reporter: rest.reporter,
    year: rest.year,
    scope: rest.scope,
    perimeter: rest.perimeter,
    country: rest.country,
    area: rest.area,
    type: rest.type,
    activity: rest.activity,
    activityRevision: rest.activityRevision,
    indicator: rest.indicator,
    sex: dimensions.SEX,
    size: dimensions.SIZE,
    origin: dimensions.ORIGIN,
    cohort: dimensions.COHORT,
    horizon: dimensions.HORIZON,
    periodStart: dimensions.PERIOD_START,
    value: rest.value,
    unit: rest.unit,
    referenceDate: reference?.text ?? null,
    flags: rest.flags,
    confidentiality: rest.confidentiality,
    isPublic: rest.isPublic,
    sheet: address.sheet,
    row: address.row,
    column: address.column,
    header: address.header,
    inFile: address.inFile === undefined ? null : JSON.stringify(address.inFile),
    status,
  };
};
