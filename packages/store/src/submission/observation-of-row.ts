import { decimal, referenceDate } from "@coop-census/census";
import type { Selectable } from "kysely";
import type { Schema } from "../schema/schema.ts";
import type { CheckedObservation } from "./checked-observation.ts";

/** The observation that a row keeps. */
export const observationOfRow = (row: Selectable<Schema["observation"]>): CheckedObservation => ({
  observation: {
    reporter: row.reporter,
    year: row.year,
    scope: row.scope,
    perimeter: row.perimeter,
    country: row.country,
    area: row.area,
    type: row.type,
    activity: row.activity,
    activityRevision: row.activityRevision,
    indicator: row.indicator,
    dimensions: {
      SEX: row.sex,
      SIZE: row.size,
      ORIGIN: row.origin,
      COHORT: row.cohort,
      HORIZON: row.horizon,
      PERIOD_START: row.periodStart,
    },
    value: decimal(row.value),
    unit: row.unit,
    reference: row.referenceDate === null ? null : referenceDate(row.referenceDate),
    flags: row.flags,
    confidentiality: row.confidentiality,
    isPublic: row.isPublic,
    address: {
      sheet: row.sheet,
      row: row.row,
      column: row.column,
      header: row.header,
      ...(row.inFile === null ? {} : { inFile: row.inFile }),
    },
  },
  status: row.status,
});
