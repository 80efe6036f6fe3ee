import {
  type AcceptedReturn,
  cellsToObservations,
  contextOfYear,
  decimal,
  type Network,
  protectionIn,
  type RegisterCell,
  type Return,
  rollUpMembers,
  toObservations,
  validateReturn,
} from "@coop-census/census";
import type { Profile } from "@coop-census/contracts";
import { describe, expect, test } from "vitest";
import { openRegister } from "../register/bytes/open-register.ts";
import { readReturn } from "../return/read-return.ts";
import { parseProfiles } from "./parse-profiles.ts";

const seat = { organisation: "it-prova", country: "IT", year: 2022 };

const network: Network = {
  bodies: [{ id: "cicopa", name: "CICOPA", parent: null, from: null, to: null }],
  countries: [{ country: "IT", name: "Italy", place: "EUR", from: null, to: null }],
  organisations: [{ id: "it-prova", name: "Prova", country: "IT", kind: "UNION", isGroup: false }],
  affiliations: [
    {
      organisation: "it-prova",
      body: "cicopa",
      role: "FULL",
      certainty: "stated",
      inRoster: true,
      from: null,
      to: null,
    },
  ],
};

interface Layout {
  /** The lines of the header map beside those of every layout here. */
  readonly lines?: readonly string[];
  readonly isPublic?: "yes" | "no";
}

const parse = ({ lines = [], isPublic = "no" }: Layout) => {
  const manifest = [
    "file,reporter,year,status,format,encoding,delimiter,decimal,thousands,header_row,date_style,language,currency,turnover_multiplier,rollup_scope,data_rows,total_type,public",
    `a.csv,it-prova,2022,current,csv,utf-8,;,",",.,1,iso,it,EUR,1,AFF,1,NA_TYPE,${isPublic}`,
  ];
  const map = [
    "file,kind,position,label,code",
    "a.csv,COLUMN,1,Tipo,TYPE",
    "a.csv,COLUMN,2,Data,REF_DATE",
    "a.csv,DEFAULT,,,SCOPE=AFF",
    "a.csv,DEFAULT,,,PERIM=COOP",
    "a.csv,TYPE,,lavoro,WORKER",
    "a.csv,TYPE,,sociali,SOCIAL_A",
    "a.csv,COLUMN,3,Imprese,ENT_TOTAL",
    ...lines,
  ];
  return parseProfiles({
    manifest: { name: "manifest.csv", bytes: Buffer.from(manifest.join("\n")) },
    headerMap: { name: "header_map.csv", bytes: Buffer.from(map.join("\n")) },
  });
};

const profilesOf = (layout: Layout): readonly Profile[] => {
  const parsed = parse(layout);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.profiles;
};

const asked = ["a.csv,COLUMN,4,Riservato,CONF", "a.csv,CONF,,sì,C", "a.csv,CONF,,no,F"];
const header = "Tipo;Data;Imprese;Riservato";

/** What becomes of a return: what each row carries, what is found, and why its counts of enterprises are protected. */
const follow = (ret: Return) => {
  const observations = toObservations(ret, seat);
  const { findings } = validateReturn({
    ...seat,
    ret,
    receivedOn: "2023-05-31",
    mainBody: "cicopa",
    affiliations: network.affiliations,
    rates: new Map(),
  });
  const { rollUpScope, totalType } = ret.terms;
  const accepted: AcceptedReturn = {
    organisation: seat.organisation,
    year: seat.year,
    observations,
    terms: { rollUpScope, totalType },
    keptOut: findings.flatMap(({ keepsOut }) => keepsOut),
    blankRows: [],
  };
  const returns = [accepted];
  const context = contextOfYear({
    year: seat.year,
    series: "main",
    network,
    overlaps: [],
    returns,
    variant: "all_reported",
  });
  const protection = protectionIn(context, { year: seat.year, returns, behind: [], consents: [] });
  const cells = rollUpMembers(context).filter((one) => one.geo === "IT" && one.indicator === "ENT_TOTAL");
  return {
    carried: observations.map(({ type, confidentiality }) => `${type} ${confidentiality}`),
    found: findings.filter(({ rule }) => rule === "V02"),
    protectedCells: Object.fromEntries(cells.map((cell) => [cell.type, protection.ofCell(cell)])),
  };
};

const read = async (text: string, layout: Layout) => {
  const profiles = profilesOf(layout);
  const result = await readReturn({ bytes: Buffer.from(text), fileName: "a.csv", profiles, year: seat.year });
  if (result.kind !== "read") throw new Error(JSON.stringify(result));
  return follow(result.return);
};

describe("a count of enterprises", () => {
  const rows = `${header}\nlavoro;2022-12-31;2;sì\nsociali;2022-12-31;2;no\n`;

  test("that its member asks to keep confidential is protected from the file to the cell, its neighbour is not", async () => {
    const { carried, found, protectedCells } = await read(rows, { lines: asked });
    expect(carried).toEqual(["WORKER C", "SOCIAL_A F"]);
    expect(found).toEqual([]);
    expect(protectedCells).toMatchObject({ WORKER: "unknown", SOCIAL_A: null });
  });

  test("is public where the cell is blank or the layout says nothing", async () => {
    const blank = await read(`${header}\nlavoro;2022-12-31;2;\n`, { lines: asked });
    expect([blank.carried, blank.protectedCells["WORKER"]]).toEqual([["WORKER F"], null]);
    const silent = await read("Tipo;Data;Imprese\nlavoro;2022-12-31;2\n", {});
    expect([silent.carried, silent.protectedCells["WORKER"]]).toEqual([["WORKER F"], null]);
  });

  test("is confidential in every row of a layout that says so once, but for those that say otherwise", async () => {
    const whole = await read("Tipo;Data;Imprese\nlavoro;2022-12-31;2\n", { lines: ["a.csv,DEFAULT,,,CONF=N"] });
    expect([whole.carried, whole.protectedCells["WORKER"]]).toEqual([["WORKER N"], "few"]);
    const lines = [...asked, "a.csv,DEFAULT,,,CONF=C"];
    const { carried } = await read(`${header}\nlavoro;2022-12-31;2;\nsociali;2022-12-31;2;no\n`, { lines });
    expect(carried).toEqual(["WORKER C", "SOCIAL_A F"]);
  });
});

test("a word of confidentiality that nobody knows keeps its row out, and opens nothing", async () => {
  const { carried, found } = await read(`${header}\nlavoro;2022-12-31;2;forse\n`, { lines: asked });
  expect(carried).toEqual(["WORKER C"]);
  expect(found).toMatchObject([
    {
      code: "V02/unknown-label",
      severity: "ERROR",
      params: { raw: "forse", dimension: "confidentiality" },
      address: { row: 2, column: 4 },
      keepsOut: [{ row: 2, indicator: "ENT_TOTAL" }],
    },
  ]);
});

describe("what is said to be public and confidential at once", () => {
  test("is confidential, and the reporter is asked at the cell", async () => {
    const { found, protectedCells } = await read(`${header}\nlavoro;2022-12-31;2;sì\nsociali;2022-12-31;2;no\n`, {
      lines: asked,
      isPublic: "yes",
    });
    expect(found).toMatchObject([
      { code: "V02/public-and-confidential", severity: "WARN", keepsOut: [], address: { row: 2, column: 4 } },
    ]);
    expect(found).toHaveLength(1);
    expect(protectedCells).toMatchObject({ WORKER: "unknown", SOCIAL_A: null });
  });

  test("is asked once where the layout says it of all rows", async () => {
    const text = "Tipo;Data;Imprese\nlavoro;2022-12-31;2\nsociali;2022-12-31;2\n";
    const { found } = await read(text, { lines: ["a.csv,DEFAULT,,,CONF=C"], isPublic: "yes" });
    expect(found.map(({ code, address }) => [code, address.row])).toEqual([["V02/public-and-confidential", 0]]);
  });
});

test("a return as JSON says it row by row", async () => {
  const document = (confidentiality: string) => ({
    format: "coop-census-return",
    version: 1,
    organisation: "it-prova",
    year: 2022,
    rows: [
      { type: "WORKER", confidentiality, values: { ENT_TOTAL: 2 } },
      { type: "SOCIAL_A", values: { ENT_TOTAL: 2 } },
    ],
  });
  const readJson = (confidentiality: string) => {
    const bytes = Buffer.from(JSON.stringify(document(confidentiality)));
    return readReturn({ bytes, fileName: "a.json", profiles: [], ...seat });
  };
  const result = await readJson("C");
  if (result.kind !== "template" || result.template.return === null) throw new Error(JSON.stringify(result));
  const { carried, protectedCells } = follow(result.template.return);
  expect(carried).toEqual(["WORKER C", "SOCIAL_A F"]);
  expect(protectedCells).toMatchObject({ WORKER: "unknown", SOCIAL_A: null });
  expect(await readJson("secret")).toMatchObject({
    kind: "unreadable",
    findings: [{ code: "V01/unfit-json", params: { path: "rows[0].confidentiality" } }],
  });
});

test("a register is confidential as a whole where its layout says so, and asks where it is public too", () => {
  const layout = { lines: ["a.csv,DEFAULT,,,CONF=C"], isPublic: "yes" } as const;
  const profiles = profilesOf(layout).map((one): Profile => ({ ...one, kind: "register" }));
  const bytes = Buffer.from("Tipo;Data;Imprese\nlavoro;2022-12-31;1\n");
  const frame = openRegister(bytes, { profiles, year: 2022, isWhole: true })?.plan.frame;
  if (frame === undefined) throw new Error("The register was not opened.");
  expect(follow(frame).found).toMatchObject([{ code: "V02/public-and-confidential", level: "file" }]);
  const cell: RegisterCell = {
    scope: "AFF",
    perimeter: "COOP",
    area: "_T",
    type: "WORKER",
    activity: "_T",
    activityRevision: null,
    flags: "",
    indicator: "ENT_TOTAL",
    reference: null,
    value: decimal(1),
    rows: 1,
    enterprises: 1,
    largest: decimal(1),
    size: decimal(1),
  };
  expect(cellsToObservations([cell], seat, frame.terms)).toMatchObject([{ confidentiality: "C", isPublic: true }]);
});

test("a code of confidentiality that is none is a mistake of the header map", () => {
  for (const line of ["a.csv,CONF,,segreto,S", "a.csv,DEFAULT,,,CONF=secret"]) {
    const parsed = parse({ lines: [line] });
    expect(parsed.ok ? [] : parsed.mistakes.map(({ where }) => where)).toEqual(["header_map.csv line 9, column code"]);
  }
});
