import { readFileSync } from "node:fs";
import {
  type AcceptedReturn,
  conflictingStatements,
  type Decimal,
  decimal,
  type Finding,
  judgeNeighbours,
  type Return,
  type RuleContext,
  type Statement,
  toObservations,
  validateReturn,
} from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";
import cases from "./cases.json" with { type: "json" };

const read = (path: string): string => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");

const listed = Papa.parse<{ readonly id: string; readonly rule: string }>(read("samples/published_anomalies.csv"), {
  header: true,
  skipEmptyLines: true,
}).data;

const inOtherWords = { WORKER: "de trabajo", SOCIAL_MS: "multisocio", PRODUCER: "productores", _T: "todas" } as const;

const codes = [
  ["Clase", "TYPE"],
  ["Grupo", "BREAKDOWN"],
  ["Perímetro", "PERIM"],
  ["Cooperativas", "ENT_TOTAL"],
  ["Personas trabajadoras", "WRK_TOTAL"],
  ["Socios", "MBR_TOTAL"],
  ["Variación de personas", "CHANGE_WRK_TOTAL"],
  ["Crecimiento de personas", "GROWTH_WRK_TOTAL"],
  ["Facturación (millones)", "TURN"],
  ["Facturación (miles de millones)", "TURN"],
  ["Facturación", "TURN"],
  ["Fecha", "REF_DATE"],
  ["Estado", "FLAG"],
] as const;

const profileOf = (header: readonly string[], scope: "AFF" | "NAT", multiplier: string): Profile => ({
  organisation: "es-one",
  years: [2021],
  form: {
    format: "csv",
    encoding: "utf-8",
    delimiter: ";",
    decimal: ",",
    thousands: ".",
    headerRow: 2,
    dateStyle: "iso",
    language: "es",
  },
  columns: codes.filter(([label]) => header.includes(label)).map(([label, code]) => ({ label, code })),
  labels: [
    ...Object.entries(inOtherWords).map(([code, label]) => ({ dimension: "TYPE" as const, label, code })),
    ...["a", "b", "c", "d", "e"].map((part) => ({
      dimension: "BREAKDOWN" as const,
      label: part,
      code: `GROUP=${part}`,
    })),
    { dimension: "BREAKDOWN", label: "suma", code: "TOTAL=GROUP" },
    { dimension: "PERIM", label: "solo cooperativas", code: "COOP" },
    { dimension: "PERIM", label: "con filiales", code: "COOP_SUBS" },
  ],
  defaults: {
    SCOPE: scope,
    ...(header.includes("Perímetro") ? {} : { PERIM: "COOP" }),
    ...(header.includes("Clase") ? {} : { TYPE: "_T" }),
  },
  terms: { rollUpScope: scope, totalType: "WORKER", currency: "EUR", multiplier, isPublic: true },
});

interface Sent {
  readonly year: number;
  readonly scope: string;
  readonly multiplier: string;
  readonly rows: readonly string[];
}

/** Writes the figures as a file, reads it by its profile and judges it. */
const send = async ({ year, scope, multiplier, rows }: Sent) => {
  const text = ["Formato numérico: 1.234,5", ...rows].join("\n");
  const header = (rows[0] ?? "").split(";");
  const bytes = new TextEncoder().encode(text);
  const profiles = [profileOf(header, scope === "NAT" ? scope : "AFF", multiplier)];
  const result = await readReturn({ bytes, fileName: "file.csv", profiles, year, limits: {} });
  if (result.kind !== "read") throw new Error(JSON.stringify(result));
  const context: RuleContext = {
    ret: result.return,
    organisation: "es-one",
    country: "ES",
    year,
    receivedOn: "2026-06-30",
    mainBody: "cicopa",
    affiliations: [],
    rates: new Map<string, Decimal | null>(),
  };
  const { findings, outcome } = validateReturn(context);
  return { ret: result.return, year, findings, keptOut: [...outcome.refused, ...outcome.held] };
};

const said = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ code, severity }) => `${code} ${severity}`);

const alone = async (sent: Sent): Promise<readonly string[]> => said((await send(sent)).findings);

const accepted = ({ ret, year, keptOut }: { ret: Return; year: number; keptOut: AcceptedReturn["keptOut"] }) => ({
  organisation: "es-one",
  year,
  observations: toObservations(ret, { organisation: "es-one", country: "ES", year }),
  terms: ret.terms,
  keptOut,
  blankRows: [],
});

/** What is said of the last of several years' files. */
const beside = async (...sent: readonly Sent[]): Promise<readonly string[]> => {
  const returns = await Promise.all(sent.map(async (one) => accepted(await send(one))));
  return said(judgeNeighbours(returns, () => false).at(-1)?.findings ?? []);
};

const stated = (value: string, more: Partial<Statement> = {}): Statement => ({
  source: "a page",
  body: null,
  scope: null,
  year: "2022",
  geo: "BR",
  type: "ALL",
  indicator: "WRK_EMP",
  value: decimal(value),
  precision: null,
  note: null,
  ...more,
});

const conflicts = (values: readonly string[]): readonly string[] =>
  conflictingStatements(values.map((value, at) => stated(value, { source: String(at) }))).map(({ kind }) => kind);

/** What is said of a printed mistake as files of one or two years, or as statements where two publications disagree. */
const foundIn = async ({ sent, stated: values }: (typeof cases)[number]): Promise<readonly string[]> => {
  const [first] = sent;
  if (first === undefined) return conflicts(values);
  return sent.length === 1 ? alone(first) : beside(...sent);
};

describe("mistakes that were printed", () => {
  test.each(cases)("$id is caught: $caught", async (one) => {
    expect(await foundIn(one)).toContain(one.caught);
  });

  test("each of the twenty is tried, none other, and the documents name what catches it", () => {
    expect(listed).toHaveLength(20);
    expect([...new Set(cases.map(({ id }) => id))]).toEqual(listed.map(({ id }) => id));
    const lines = read("docs/published-anomalies.md").split("\n");
    for (const { id, caught } of cases) {
      expect(lines.find((one) => one.startsWith(`| ${id} |`))).toContain(`\`${caught.replace(/ [A-Z]+$/, "")}\``);
    }
  });

  test("a right file is not caught", async () => {
    const right = ["a;56.680;2020-12-31", "b;9.700;2020-12-31", "c;820;2020-12-31", "suma;67.200;2020-12-31"];
    const rows = ["Grupo;Personas trabajadoras;Fecha", ...right];
    const found = await alone({ year: 2020, scope: "AFF", multiplier: "1", rows });
    expect(found.filter((one) => /ERROR|HOLD/.test(one))).toEqual([]);
  });
});
