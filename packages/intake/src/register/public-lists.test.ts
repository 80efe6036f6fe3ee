import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, lookAlikes, type RegisterRow, reduceRegister, repeatedIds, sum } from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { describe, expect, it } from "vitest";
import { type Delimiter, eachCsvRecord } from "../csv/each-csv-record.ts";
import { makeRegisterReader } from "./make-register-reader.ts";
import { planRegister } from "./plan-register.ts";

/** A folder of public lists of cooperatives, which are not part of the product. */
const folder = process.env["CENSUS_EXTRA_DATA"] ?? "";

interface List {
  readonly file: string;
  readonly country: string;
  readonly year: number;
  readonly delimiter: Delimiter;
  readonly columns: Readonly<Record<string, string>>;
  readonly types?: Readonly<Record<string, string>>;
  readonly type?: string;
}

const profileOf = ({ columns, types = {}, type, delimiter, year }: List): Profile => ({
  organisation: "list",
  kind: "register",
  years: [year],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter,
    decimal: ".",
    thousands: "",
    headerRow: 1,
    dateStyle: "iso",
    language: "en",
  },
  columns: Object.entries(columns).map(([label, code]) => ({ label, code })),
  labels: Object.entries(types).map(([label, code]) => ({ dimension: "TYPE", label, code })),
  defaults: { SCOPE: "NAT", PERIM: "COOP", ...(type === undefined ? {} : { TYPE: type }) },
  terms: { rollUpScope: "NAT", totalType: "NA_TYPE", currency: null, multiplier: "1", isPublic: true },
});

const readList = (list: List): { readonly rows: readonly RegisterRow[]; readonly findings: readonly Finding[] } => {
  const rows: RegisterRow[] = [];
  const findings: Finding[] = [];
  const { country, year } = list;
  const context = {
    organisation: "list",
    country,
    year,
    receivedOn: "2026-01-31",
    affiliations: [],
    mainBody: "cicopa",
    rates: new Map(),
  };
  let read: ReturnType<typeof makeRegisterReader> | null = null;
  eachCsvRecord(readFileSync(join(folder, list.file), "utf8"), list.delimiter, ({ fields, row }) => {
    if (read === null) {
      const columns = fields.map((label, index) => ({ column: index + 1, label, code: list.columns[label] ?? null }));
      read = makeRegisterReader(planRegister(profileOf(list), { top: 1, bottom: 1, columns, known: 1 }), context);
      return "go on";
    }
    const reading = read(fields, row);
    if (reading.row !== null) rows.push(reading.row);
    findings.push(...reading.findings);
    return "go on";
  });
  return { rows, findings };
};

const british: List = {
  file: "coops-uk-2017/open_data_organisations.csv",
  country: "GB",
  year: 2017,
  delimiter: ",",
  columns: {
    "Registered Number": "NATIONAL_ID",
    "Registered Name": "NAME",
    "Registered Postcode": "POSTCODE",
    "Ownership Classification": "TYPE",
  },
  types: {
    Workers: "WORKER",
    Consumers: "OTHER_COOP",
    "Community of Interest": "OTHER_COOP",
    Enterprises: "OTHER_COOP",
    "Multi-stakeholder": "OTHER_COOP",
    "Self-employed": "PRODUCER",
    Tenants: "OTHER_COOP",
    "Co-operatives": "CONSORTIUM",
    "Employee Trust": "OTHER_COOP",
    "": "NA_TYPE",
  },
};

const brazilian: List = {
  file: "brazil-bcb-credit-coops/cooperados_por_cooperativa.csv",
  country: "BR",
  year: 2021,
  delimiter: ";",
  columns: { CNPJ: "NATIONAL_ID", "Total de Cooperados": "MBR_TOTAL", "Cooperados PJ": "MBR_LEGAL" },
  type: "OTHER_COOP",
};

const togolese: List = {
  file: "togo-agri-coops/cooperatives.csv",
  country: "TG",
  year: 2024,
  delimiter: ",",
  columns: { cooperative_nom: "NAME" },
  type: "PRODUCER",
};

const german: List = {
  file: "germany-worker-coops/worker_coops_germany.csv",
  country: "DE",
  year: 2024,
  delimiter: ",",
  columns: { name: "NAME" },
  type: "WORKER",
};

const has = (list: List): boolean => folder !== "" && existsSync(join(folder, list.file));
const idsOf = (rows: readonly RegisterRow[]): readonly string[] => rows.map(({ nationalId }) => nationalId ?? "");

describe("public lists of cooperatives", () => {
  it.skipIf(!has(brazilian))("the Brazilian one keeps its 57,334 rows, their leading zeros and their members", () => {
    const { rows, findings } = readList(brazilian);
    expect(findings).toEqual([]);
    expect(rows).toHaveLength(57_334);
    expect(idsOf(rows).filter((id) => /^0\d{7}$/.test(id))).toHaveLength(27_627);
    const members = reduceRegister(rows).filter(({ indicator }) => indicator === "MBR_TOTAL");
    expect(sum(members.map(({ value }) => value))).toBe("1238292461");
  });

  it.skipIf(!has(brazilian))(
    "the Brazilian one, of 72 months, counts no enterprise twice: its repeated rows are held",
    () => {
      const repeated = repeatedIds(readList(brazilian).rows);
      expect(repeated).toHaveLength(868);
      expect(repeated.flatMap(({ rows }) => rows)).toHaveLength(57_328);
    },
  );

  it.skipIf(!has(togolese))("the Togolese one has 6,859 enterprises, whatever names they share", () => {
    const { rows, findings } = readList(togolese);
    expect(findings).toEqual([]);
    expect(rows).toHaveLength(6859);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(4850);
    expect([repeatedIds(rows), lookAlikes(rows)]).toEqual([[], []]);
  });

  it.skipIf(!has(british))(
    "the British one has 8,371 enterprises, 633 of them of workers, and one number twice",
    () => {
      const { rows } = readList(british);
      expect(rows).toHaveLength(8371);
      expect(rows.filter(({ type }) => type === "WORKER")).toHaveLength(633);
      expect(repeatedIds(rows).map(({ nationalId }) => nationalId)).toEqual(["SC445994"]);
      expect(lookAlikes(rows)).toHaveLength(1);
    },
  );

  it.skipIf(!has(german))("the German one has 60 enterprises", () => {
    expect(readList(german).rows).toHaveLength(60);
  });
});
