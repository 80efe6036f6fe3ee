import {
  type CellAddress,
  type CellContent,
  decimal,
  dimensionNames,
  type Label,
  type Return,
  type ReturnColumn,
  type ReturnRecord,
  referenceDate,
} from "@coop-census/census";
import type { JsonReturnRow, ReturnJson } from "@coop-census/contracts";

const keys = [
  "type",
  "area",
  "activity",
  "scope",
  "perimeter",
  "referenceDate",
  "flags",
  "note",
  "confidentiality",
] as const;

type Key = (typeof keys)[number];

const codes: Readonly<Record<Key, string>> = {
  type: "TYPE",
  area: "GEO",
  activity: "ACTIVITY",
  scope: "SCOPE",
  perimeter: "PERIM",
  referenceDate: "REF_DATE",
  flags: "FLAG",
  note: "NOTE",
  confidentiality: "CONF",
};

const contentOf = (value: JsonReturnRow["values"][string]): CellContent => {
  if (value === null) return { kind: "blank" };
  if (value === "-") return { kind: "dash" };
  return value === "n/a" ? { kind: "not-available" } : { kind: "number", value: decimal(value) };
};

const dimensionsOf = (
  { dimensions = {} }: JsonReturnRow,
  addressOf: (key: string) => CellAddress,
): Pick<ReturnRecord, "dimensions"> => {
  const used = dimensionNames.flatMap((name) => {
    const code = dimensions[name];
    return code === undefined ? [] : [[name, { raw: code, code, address: addressOf(`dimensions.${name}`) }] as const];
  });
  return used.length === 0 ? {} : { dimensions: Object.fromEntries(used) };
};

const knownFlags = new Set("AEIPBDUMLO");

/** Makes the return of a JSON document: row n is the nth entry of `rows`, a column is a key of it. */
export const toReturn = (json: ReturnJson): Return => {
  const indicators = [...new Set(json.rows.flatMap(({ values }) => Object.keys(values)))].toSorted();
  const besides = dimensionNames.map((name) => `dimensions.${name}`);
  const columnOf = new Map<string, number>([...keys, ...indicators, ...besides].map((key, index) => [key, index + 1]));
  const address = (row: number, key: string): CellAddress => ({
    sheet: null,
    row,
    column: columnOf.get(key) ?? null,
    header: keys.some((one) => one === key) || besides.includes(key) ? key : `values.${key}`,
  });

  const record = (one: JsonReturnRow, index: number): ReturnRecord => {
    const row = index + 1;
    const label = <Code extends string>(key: Key, code: Code): Label<Code> => ({
      raw: code,
      code,
      address: address(row, key),
    });
    const dated = one.referenceDate ?? json.referenceDate;
    const letters = [...new Set(one.flags ?? "")].toSorted();
    return {
      row,
      type: label("type", one.type),
      area: label("area", one.area ?? "_T"),
      activity: label("activity", one.activity ?? "_T"),
      ...(json.isicRevision === undefined ? {} : { activityRevision: json.isicRevision }),
      ...dimensionsOf(one, (key) => address(row, key)),
      scope: label("scope", one.scope ?? json.scope),
      perimeter: label("perimeter", one.perimeter ?? json.perimeter),
      breakdown: null,
      reference:
        dated === undefined ? null : { raw: dated, date: referenceDate(dated), address: address(row, "referenceDate") },
      flags:
        one.flags === undefined
          ? null
          : {
              raw: one.flags,
              codes: letters.filter((letter) => knownFlags.has(letter)).join(""),
              unknown: letters.filter((letter) => !knownFlags.has(letter)).join(""),
              address: address(row, "flags"),
            },
      ...(one.confidentiality === undefined ? {} : { confidentiality: label("confidentiality", one.confidentiality) }),
      note: one.note ?? null,
      values: Object.entries(one.values).map(([indicator, value]) => ({
        indicator,
        raw: value === null ? "" : String(value),
        content: contentOf(value),
        address: address(row, indicator),
      })),
    };
  };

  const columns: readonly ReturnColumn[] = [
    ...keys.filter((key) => json.rows.some((one) => one[key] !== undefined)).map((key) => [key, codes[key]] as const),
    ...indicators.map((code) => [code, code] as const),
  ].map(([key, code]) => ({ address: address(0, key), code, multiplier: null }));
  return {
    declared: { organisation: json.organisation, years: [json.year], numberFormat: null, multiplier: null },
    extraSheets: [],
    columns,
    records: json.rows.map(record),
    terms: {
      rollUpScope: json.scope,
      totalType: "NA_TYPE",
      currency: json.currency ?? null,
      multiplier: decimal(json.multiplier ?? "1"),
      isPublic: json.publicAddress !== undefined,
    },
  };
};
