import type pg from "pg";
import { filledIndicators } from "./fill-register.ts";

const keys = "load, scope, perimeter, area, type, activity, activity_revision, flags, reference_date";

const select = `select ${keys}, count(*) as ent_total, ${filledIndicators.map((one) => `sum(${one}) as ${one}`).join(", ")}
  from register_row where year = $year group by ${keys}`;

/**
 * The reference: one INSERT … SELECT … GROUP BY of the rows of all registers of a year into base cells, with the memory
 * that the product itself asks for. Answers with its seconds.
 */
export const baseAggregation = async (session: pg.Client, year: number): Promise<number> => {
  const ofYear = select.replace("$year", String(year));
  await session.query("set work_mem = '64MB'");
  await session.query(`create temp table base as ${ofYear} having false`);
  const begun = performance.now();
  await session.query(`insert into base ${ofYear}`);
  const seconds = (performance.now() - begun) / 1000;
  await session.query("drop table base");
  return seconds;
};
