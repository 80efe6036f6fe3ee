import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { countedObservations } from "@coop-census/census";
import { readReturn } from "@coop-census/intake";
import { acceptedReturns, returnAnswersOf } from "@coop-census/store";
import { beforeAll, describe, expect, test } from "vitest";
import { jsonOf } from "../fixture/said.ts";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus({ holds: "samples" });
const { census } = installation;

beforeAll(async () => {
  await census("round", "open", "2023", "--accepted-until", "2199-12-31");
}, 300_000);

const at = (name: string): string => join(installation.folder, name);

const make = async (organisation: string, year: number, ...words: readonly string[]): Promise<string> => {
  const path = at(`${organisation}-${year}-${words.join("")}.csv`);
  const asked = ["template", "--org", organisation, "--year", String(year), "--format", "csv", "--output", path];
  const { exit, err } = await census(...asked, "--force", ...words);
  expect([exit, err]).toEqual([0, ""]);
  return path;
};

/** Answers the first question of the CSV twin as a person would. */
const answer = async (path: string, kind: "nil" | "unchanged"): Promise<string> => {
  const text = await readFile(path, "utf8");
  const changed = text.replace(/^(answers[;,]+kind[;,])figures/m, `$1${kind}`);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
  return path;
};

const send = async (path: string, organisation: string, year: number, ...words: readonly string[]) => {
  const said = await census("submit", path, "--org", organisation, "--year", String(year), ...words, "--wait");
  const [id = ""] = /[a-z0-9-]+-\d{4}-[0-9a-f]{12}/.exec(said.out) ?? [];
  return { ...said, id };
};

const lineOf = (one: {
  readonly type: string;
  readonly area: string;
  readonly scope: string | null;
  readonly perimeter: string | null;
  readonly indicator: string;
  readonly value: string;
}): string => [one.type, one.area, one.scope, one.perimeter, one.indicator, one.value].join(" ");

test("a template for 2022 shows exactly what is accepted for 2021, of every organisation of the samples, in both forms", async () => {
  const accepted = await acceptedReturns(installation.system.db, 2021);
  expect(accepted.length).toBeGreaterThan(12);
  for (const one of accepted) {
    for (const format of ["xlsx", "csv"]) {
      const path = at(`${one.organisation}.${format}`);
      await census("template", "--org", one.organisation, "--year", "2022", "--format", format, "--output", path);
      const read = await readReturn({ bytes: await readFile(path), fileName: path, profiles: [], year: 2022 });
      if (read.kind !== "template") throw new Error(JSON.stringify(read));
      const shown = read.template.shown.map((value) =>
        lineOf({ ...value, scope: value.scope ?? one.terms.rollUpScope, perimeter: value.perimeter ?? "COOP" }),
      );
      expect([one.organisation, ...shown.toSorted()]).toEqual([
        one.organisation,
        ...countedObservations(one).map(lineOf).toSorted(),
      ]);
    }
  }
}, 300_000);

test("a file that is there stays, unless it may be replaced", async () => {
  const path = at("mine.xlsx");
  await writeFile(path, "mine");
  const words = ["template", "--org", "it-agci-pl", "--year", "2022", "--output", path];
  const refused = await census(...words);
  expect([refused.exit, await readFile(path, "utf8")]).toEqual([2, "mine"]);
  expect(refused.err).toContain("--force");
  expect((await census(...words, "--force")).exit).toBe(0);
  expect((await readFile(path)).subarray(0, 2).toString()).toBe("PK");
});

test.each([
  [["--language", "xx"], "language"],
  [["--org", "it-nobody"], "it-nobody"],
  [["--format", "pdf"], "pdf"],
])("%j is refused in words", async (words, named) => {
  const usual = ["template", "--org", "it-agci-pl", "--year", "2022", "--output", at("none.xlsx")];
  const { exit, err } = await census(...usual, ...words);
  expect(exit).not.toBe(0);
  expect(err).toContain(named);
});

describe("unchanged", () => {
  test("repeats last year's accepted values with their own dates and flag E, without a profile", async () => {
    const path = await answer(await make("us-usfwc", 2023), "unchanged");
    const { exit, id, out } = await send(path, "us-usfwc", 2023);
    const { db } = installation.system;
    const [last] = (await acceptedReturns(db, 2022)).filter(({ organisation }) => organisation === "us-usfwc");
    expect(out).toContain("V07");
    expect(last?.observations.length).toBe(3);
    // The report of 2021 stood in for 2022 once; 2023 is the second year in a row.
    expect(exit).toBe(0);
    const now = (await acceptedReturns(db, 2023)).find(({ organisation }) => organisation === "us-usfwc");
    expect(now?.observations.map((one) => [lineOf(one), one.reference?.text, one.flags])).toEqual(
      last?.observations.map((one) => [lineOf(one), "2021", "DE"]),
    );
    expect(await returnAnswersOf(db, id)).toMatchObject({ kind: "unchanged" });
  });

  test("is refused for a third year in a row, value by value", async () => {
    await census("round", "open", "2024", "--accepted-until", "2199-12-31");
    const path = await answer(await make("us-usfwc", 2024), "unchanged");
    const { exit, out } = await send(path, "us-usfwc", 2024);
    expect(exit).toBe(1);
    expect(out).toContain("stood in for 2022 and 2023 already");
  });

  test("is refused where the accepted values are no longer what the template shows", async () => {
    const path = await answer(await make("it-agci-pl", 2023), "unchanged");
    await writeFile(path, (await readFile(path, "utf8")).replace("2326", "2327"));
    const { exit, out } = await send(path, "it-agci-pl", 2023);
    expect(exit).toBe(1);
    expect(out).toContain("no longer what the template shows");
  });

  test("is refused where nothing is accepted for the year before", async () => {
    const path = await answer(await make("gb-cooperatives-uk", 2021), "unchanged");
    const { exit, out } = await send(path, "gb-cooperatives-uk", 2021);
    expect(exit).toBe(1);
    expect(out).toContain("no return of gb-cooperatives-uk is accepted for 2020");
  });
});

test("a template that nobody filled in is told as that, not as a table without rows", async () => {
  const { exit, out } = await send(await make("br-ocb", 2023), "br-ocb", 2023);
  expect(exit).toBe(1);
  expect(out).toContain("No figure of 2023 is filled in");
  expect(out).not.toContain("V24");
});

test("nothing to report is accepted as an answer without a value", async () => {
  const path = await answer(await make("cz-scmvd", 2023), "nil");
  const { exit, out, id } = await send(path, "cz-scmvd", 2023);
  expect([exit, out]).toEqual([0, expect.stringContaining("is accepted")]);
  expect(await returnAnswersOf(installation.system.db, id)).toMatchObject({ kind: "nil" });
  await census("round", "open", "2024", "--accepted-until", "2199-12-31");
  const after = await send(await answer(await make("cz-scmvd", 2024), "unchanged"), "cz-scmvd", 2024);
  expect(after.exit).toBe(1);
  expect(after.out).toContain("what is accepted of cz-scmvd for 2023 holds no figure");
});

test("what is said beside the figures is kept with them: overlaps, and what stands behind a value", async () => {
  const path = await make("it-legacoop-ps", 2023);
  const fill = async (pattern: RegExp, value: string): Promise<void> => {
    const text = await readFile(path, "utf8");
    expect(text).toMatch(pattern);
    await writeFile(path, text.replace(pattern, `$1${value}`));
  };
  await fill(/^(answers;;;;;;reference-date;)/m, "31/12/2023");
  await fill(/^(figures;WORKER;_T;_T;;;ENT_TOTAL;)/m, "2.400");
  await fill(/^(figures;WORKER;_T;_T;;;WRK_TOTAL;)/m, "150.001");
  await fill(/^(behind;WORKER;_T;_T;;;WRK_TOTAL@enterprises;)/m, "2400");
  await fill(/^(behind;WORKER;_T;_T;;;WRK_TOTAL@largest;)/m, "7,5");
  await fill(/^(overlaps;;;;;;PARTNER#1;)/m, "it-agci-pl");
  await fill(/^(overlaps;;;;;;AMOUNT#1;)/m, "12");
  const { exit, out, id } = await send(path, "it-legacoop-ps", 2023);
  expect([exit, out]).toEqual([0, expect.stringContaining("is accepted")]);
  expect(await returnAnswersOf(installation.system.db, id)).toMatchObject({
    behind: [{ type: "WORKER", indicator: "WRK_TOTAL", enterprises: "2400", largestShare: "7.5" }],
    overlaps: [{ partner: "it-agci-pl", amount: "12" }],
  });
  const now = (await acceptedReturns(installation.system.db, 2023)).find(({ submission }) => submission === id);
  expect(now?.observations.map((one) => `${lineOf(one)} ${one.reference?.text ?? ""}`)).toEqual([
    "WORKER _T AFF COOP ENT_TOTAL 2400 2023-12-31",
    "WORKER _T AFF COOP WRK_TOTAL 150001 2023-12-31",
  ]);
});

test("a template of another organisation or year is refused, also one that says nothing to report", async () => {
  const path = await answer(await make("pl-ozrss", 2023), "nil");
  const { exit, out } = await send(path, "bg-nuwpc", 2023);
  expect(exit).toBe(1);
  expect(out).toContain("pl-ozrss");
  const late = await send(path, "pl-ozrss", 2022, "--reason", "ERR");
  expect(late.exit).toBe(1);
  expect(late.out).toContain("2023");
});

test("the secretariat enters a return on behalf of a member, with its source, and it is shown", async () => {
  const path = await answer(await make("jp-jwcu", 2023), "nil");
  const half = await census("submit", path, "--org", "jp-jwcu", "--year", "2023", "--on-behalf");
  expect([half.exit, half.err]).toEqual([2, expect.stringContaining("--source")]);
  const { id } = await send(path, "jp-jwcu", 2023, "--on-behalf", "--source", "https://example.org/annual-report");
  const shown = await census("submission", id);
  expect(shown.out).toContain(
    "Entered on behalf of the organisation by local; source: https://example.org/annual-report.",
  );
  expect(jsonOf(await census("submission", id, "--json"))).toMatchObject({
    onBehalf: { source: "https://example.org/annual-report", actor: "local" },
  });
});
