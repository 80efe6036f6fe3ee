import {
  type Decimal,
  decimal,
  type RegisterFigures,
  type RegisterIndicator,
  type RegisterRow,
  referenceDate,
  registerIndicators,
} from "@coop-census/census";
import type { LoadSession } from "./load-session.ts";
import { loadTables } from "./load-tables.ts";

/** A total row of a load with what its rows add up to: of all that it speaks of, and of those since the total before it. */
export interface TotalRow {
  readonly total: RegisterRow;
  readonly sums: ReadonlyMap<string, readonly Decimal[]>;
}

interface Stored {
  readonly row: number;
  readonly enterprises: number | null;
  readonly type: string;
  readonly activity: string;
  readonly activity_revision: RegisterRow["activityRevision"];
  readonly area: string;
  readonly scope: RegisterRow["scope"];
  readonly perimeter: RegisterRow["perimeter"];
  readonly reference_date: string | null;
  readonly flags: string;
  readonly figures: Readonly<Record<string, string>>;
}

const figuresOf = ({ figures }: Stored): RegisterFigures => {
  const found: Partial<Record<RegisterIndicator, Decimal>> = {};
  for (const code of registerIndicators) {
    const value = figures[code];
    if (value !== undefined) found[code] = decimal(value);
  }
  return found;
};

const rowOf = (stored: Stored): RegisterRow => {
  const { activity_revision: activityRevision, reference_date: date, figures: _figures, ...rest } = stored;
  const reference = date === null ? null : referenceDate(date);
  const who = { nationalId: null, isPrimary: false, name: null, postcode: null, note: null };
  return { ...rest, ...who, kind: "total", activityRevision, reference, figures: figuresOf(stored) };
};

const values = (expression: (column: string) => string): string =>
  registerIndicators.map((code) => `'${code}', ${expression(code.toLowerCase())}`).join(", ");

const sumsOf = (more: string): string => `json_strip_nulls(json_build_object(
  'ENT_TOTAL', (sum(coalesce(enterprises, 0)) ${more})::text, ${values((column) => `(sum(${column}) ${more})::text`)}))`;

/** The total rows of a load whose rows have ended, in the order of the file. */
export async function* totalRows({ query }: LoadSession, load: number): AsyncIterable<TotalRow> {
  const { rows } = loadTables(load);
  const totals = await query<Stored>(`
    select "row", enterprises, type, activity, activity_revision, area, scope, perimeter, reference_date, flags,
      json_strip_nulls(json_build_object(${values((column) => `${column}::text`)})) as figures
    from ${rows} where kind = 'total' order by "row"`);
  let from = 0;
  for (const stored of totals) {
    const total = rowOf(stored);
    const [found] = await query<{ all: Record<string, string>; block: Record<string, string> }>(
      `select ${sumsOf("")} as "all", ${sumsOf(`filter (where "row" > ${from} and "row" < ${total.row})`)} as block
       from ${rows} where kind <> 'total' and scope = $1 and perimeter = $2 and (type = $3 or $3 = '_T')
         and (area = $4 or $4 = '_T') and (activity = $5 or $5 = '_T')`,
      [total.scope, total.perimeter, total.type, total.area, total.activity],
    );
    const sums = (code: string) =>
      [found?.all[code], found?.block[code]].flatMap((text) => (text === undefined ? [] : [decimal(text)]));
    yield { total, sums: new Map(["ENT_TOTAL", ...registerIndicators].map((code) => [code, sums(code)])) };
    from = total.row;
  }
}
