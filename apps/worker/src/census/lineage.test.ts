import {
  type AcceptedReturn,
  decimal,
  keyInPlace,
  type Observation,
  recompute,
  subtract,
  sum,
  traceLineage,
} from "@coop-census/census";
import {
  type AskedLineage,
  findLineage,
  type LineageSource,
  lineageSource,
  type Sight,
  submissionFigures,
  threadReader,
} from "@coop-census/checking";
import { type LineageAnswer, lineageAnswerSchema, submissionFiguresAnswerSchema } from "@coop-census/contracts";
import { listEditions, submissionById } from "@coop-census/store";
import { queueTargets } from "@coop-census/testing";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { alterFile } from "../fixture/alter-file.ts";
import { importSamples } from "../fixture/import-samples.ts";
import { openCensus, type TestCensus } from "../fixture/open-census.ts";
import { findSample, sampleFiles } from "../fixture/samples.ts";

const [postgres] = await queueTargets();
const reader = threadReader({ megabytes: 512, seconds: 60 });
let opened: TestCensus | null = null;
const italian = "it-agci-pl_2022.csv";
const spanish = "es-coceta";

const census = (): TestCensus => {
  if (opened === null) throw new Error("the census is there inside tests only");
  return opened;
};

beforeAll(async () => {
  if (postgres === undefined) throw new Error("there is no Postgres");
  opened = await openCensus(postgres, { reader });
  await importSamples(opened);
  for (const file of sampleFiles("manifest.csv").filter(({ status }) => status === "current")) {
    await opened.receive(file);
  }
  await opened.quiet();
  for (const year of [2021, 2022]) await opened.build(year);
}, 120_000);
afterAll(async () => {
  await opened?.close();
  await reader.close();
});

const all: Sight = { seesAll: true };
const ask = (geo: string, indicator: string, more: Partial<AskedLineage> = {}): AskedLineage => ({
  geo,
  indicator,
  type: "ALL_ENT",
  activity: "_T",
  detail: "_T",
  unit: null,
  series: "main",
  view: null,
  depth: null,
  rows: { after: 0, limit: 10 },
  ...more,
});

/** What a step comes to by what the answer says below it alone. */
const evaluate = (answer: Pick<LineageAnswer, "nodes">, id: number): string => {
  const { nodes } = answer;
  const node = nodes[id];
  if (node === undefined) throw new Error(`there is no step ${id}`);
  if (node.kind === "place") {
    const below = nodes.filter(({ parent }) => parent === id).map((one) => decimal(evaluate(answer, one.id)));
    return subtract(sum(below), sum(node.removals.map(({ amount }) => decimal(amount ?? ""))));
  }
  const termsOf = (sign: string) =>
    sum(node.terms.filter((one) => one.sign === sign).map(({ value }) => decimal(value)));
  return subtract(termsOf("+"), termsOf("-"));
};

const digits = (text: string): string => text.replaceAll(/\D/g, "").replace(/^0+|0+$/g, "");

test("1,000 random cells of the editions of the samples recompute from their lineage: no difference", async () => {
  const differences: string[] = [];
  let asked = 0;
  for (const edition of ["2021-p1", "2022-p1"]) {
    const source = await lineageSource(census(), { edition });
    const traced = new Map(
      source.series.map((series) => [
        series,
        traceLineage({ ...source.year, series, variant: "all_reported", view: null }),
      ]),
    );
    for (const cell of fc.sample(fc.constantFrom(...(source.published ?? [])), 500)) {
      const node = traced.get(cell.series)?.of(cell) ?? null;
      asked += 1;
      if (node === null || recompute(node) !== cell.value)
        differences.push(`${edition} ${cell.geo} ${keyInPlace(cell)}`);
    }
  }
  expect(asked).toBe(1_000);
  expect(differences).toEqual([]);
});

test.each(["ENT_TOTAL", "WRK_TOTAL", "TURN"])(
  "%s of the world comes to its value by what the answer says alone, down to what stands in the cells",
  async (indicator) => {
    const source = await lineageSource(census(), { edition: "2022-p1" });
    const unit = indicator === "TURN" ? "EUR" : null;
    const answer = await findLineage(census(), source, ask("WORLD", indicator, { unit }), all);
    expect(lineageAnswerSchema.parse(JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    for (const { id, value } of answer.nodes) expect(evaluate(answer, id)).toBe(value);
    const terms = answer.nodes.flatMap((node) => (node.kind === "reporter" ? node.terms : []));
    expect(terms.length).toBeGreaterThan(0);
    for (const { raw, value } of terms) expect(digits(raw ?? "")).toBe(digits(value));
    for (const { id, sha256, file } of answer.submissions) {
      expect(id.endsWith(sha256.slice(0, 12))).toBe(true);
      expect(file?.attempt).toBe(1);
      expect(file?.name).toMatch(/_2022\./);
    }
  },
);

test("a level that is not asked for is not told", async () => {
  const source = await lineageSource(census(), { edition: "2022-p1" });
  const answer = await findLineage(census(), source, ask("WORLD", "ENT_TOTAL", { depth: 1 }), all);
  expect(Math.max(...answer.nodes.map(({ level }) => level))).toBe(1);
  expect(answer.submissions).toEqual([]);
});

test("forward a submission is in the figures that name its reporter, and in no other", async () => {
  const [edition] = (await listEditions(census().db)).filter(({ id }) => id === "2022-p1");
  const id = edition?.inputs.submissions.find(({ organisation }) => organisation === "it-agci-pl")?.id ?? "";
  const submission = await submissionById(census().db, id);
  if (submission === null) throw new Error("it is gone");
  const answer = await submissionFigures(census(), submission, await listEditions(census().db), all);
  expect(submissionFiguresAnswerSchema.parse(answer)).toEqual(answer);
  expect(answer.editions.map((one) => [one.edition, one.use])).toEqual([
    ["2022-p1", "counted"],
    [null, "counted"],
  ]);
  const { published } = await lineageSource(census(), { edition: "2022-p1" });
  const named = (published ?? []).filter(({ reporters }) => reporters.ids.includes("it-agci-pl"));
  const nameOf = ({ series, geo, value, ...key }: (typeof named)[number]) =>
    `${series} ${geo} ${keyInPlace(key)} ${value}`;
  expect(
    (answer.editions[0]?.figures ?? [])
      .map(({ series, geo, value, ...key }) => `${series} ${geo} ${keyInPlace(key)} ${value}`)
      .sort(),
  ).toEqual(named.map(nameOf).sort());
});

/** An edition in which a country's only member has published nothing of its figures, so that they are protected. */
const closed = async (
  organisation: string,
  how: Pick<Observation, "isPublic" | "confidentiality"> = { isPublic: false, confidentiality: "C" },
): Promise<LineageSource> => {
  const source = await lineageSource(census(), { edition: "2022-p1" });
  const close = <One extends AcceptedReturn>(one: One): One =>
    one.organisation === organisation
      ? { ...one, observations: one.observations.map((value) => ({ ...value, ...how })) }
      : one;
  return {
    ...source,
    year: { ...source.year, returns: source.year.returns.map(close) },
    published: (source.published ?? []).map((cell) =>
      cell.reporters.ids.join() === organisation ? { ...cell, conf: "C" } : cell,
    ),
  };
};

test("an organisation sees its own cells as they are written, and of others what is published and no more", async () => {
  const source = await closed(spanish);
  const sight: Sight = { seesAll: false, organisation: "it-agci-pl" };
  const answer = await findLineage(census(), source, ask("EUR", "ENT_TOTAL"), sight);
  const own = answer.nodes.find((node) => node.kind === "reporter" && node.reporter === "it-agci-pl");
  expect(own).toMatchObject({ value: "2326", isWithheld: false, terms: [{ raw: "2.326", row: 4 }] });
  const other = answer.nodes.find((node) => node.kind === "reporter" && node.reporter === "it-legacoop-ps");
  expect(other).toMatchObject({ value: "2500", terms: [{ value: "2500", raw: null }] });
  const whole = JSON.stringify(await findLineage(census(), source, ask("EUR", "ENT_TOTAL"), all));
  const said = JSON.stringify(answer);
  const files = answer.submissions.filter(({ file }) => file !== null).map(({ organisation }) => organisation);
  expect(files).toEqual(["it-agci-pl"]);
  for (const secret of ["17000", "16950", `${spanish}_2022`, '"raw":"17']) {
    expect({ secret, isThere: said.includes(secret) }).toEqual({ secret, isThere: false });
  }
  expect(whole).toContain(`${spanish}_2022`);
  expect(whole).toContain("17000");
});

test.each([
  { isPublic: false, confidentiality: "F" },
  { isPublic: true, confidentiality: "C" },
] as const)(
  "in a figure that is free, a value that its owner has not published is told to nobody else: %o",
  async (how) => {
    const source = await closed("it-legacoop-ps", how);
    const asOf = async (organisation: string) => {
      const answer = await findLineage(census(), source, ask("IT", "ENT_TOTAL"), { seesAll: false, organisation });
      return answer.nodes.find((node) => node.kind === "reporter" && node.reporter === "it-legacoop-ps");
    };
    expect(await asOf("it-legacoop-ps")).toMatchObject({ value: "2500", type: "WORKER", terms: [{ raw: "2.500" }] });
    expect(await asOf("it-agci-pl")).toMatchObject({
      value: null,
      flags: null,
      isWithheld: true,
      type: "ALL_ENT",
      terms: [],
      rows: null,
    });
  },
);

test("a protected figure is not there for those who may not see it, as one that nobody reported", async () => {
  const source = await closed(spanish);
  const tell = async (geo: string, indicator: string, organisation: string | null): Promise<string> =>
    findLineage(census(), source, ask(geo, indicator), { seesAll: false, organisation }).then(
      () => "told",
      (error: Error) => error.message.replaceAll(geo, "GEO").replaceAll(indicator, "IND"),
    );
  expect(await tell("ES", "ENT_TOTAL", spanish)).toBe("told");
  for (const organisation of ["it-agci-pl", null]) {
    const hidden = await tell("ES", "ENT_TOTAL", organisation);
    expect(hidden).toContain("There is no figure");
    expect(hidden).toBe(await tell("ES", "WRK_FTE", organisation));
  }
});

test("what was published is traced by what it followed from, whatever came since", async () => {
  const before = await lineageSource(census(), { edition: "2022-p1" });
  const asked = ask("IT", "ENT_TOTAL");
  const first = await findLineage(census(), before, asked, all);
  await census().receive(alterFile(findSample(italian), { "2.326": "2.327" }), "ERR");
  await census().quiet();
  const again = await findLineage(census(), await lineageSource(census(), { edition: "2022-p1" }), asked, all);
  expect(again).toEqual(first);
  const now = await findLineage(census(), await lineageSource(census(), { year: 2022 }), asked, all);
  expect(Number(now.nodes[0]?.value)).toBe(Number(first.nodes[0]?.value) + 1);
  expect(JSON.stringify(now)).toContain('"raw":"2.327"');
});

test("a figure that this program does not come to is not traced", async () => {
  const source = await lineageSource(census(), { edition: "2022-p1" });
  const other = (source.published ?? []).map((cell) => ({ ...cell, value: decimal("1") }));
  await expect(findLineage(census(), { ...source, published: other }, ask("IT", "ENT_TOTAL"), all)).rejects.toThrow(
    "does not come to the figure",
  );
});
