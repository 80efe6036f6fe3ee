import { expect, test } from "vitest";
import { z } from "zod";
import { jsonOf } from "../fixture/said.ts";
import { useCensus } from "../fixture/use-census.ts";

const installation = useCensus({ holds: "samples" });
const { census } = installation;

const answerSchema = z.object({
  statements: z.array(
    z.object({
      geo: z.string(),
      type: z.string(),
      indicator: z.string(),
      year: z.string(),
      value: z.union([z.number(), z.string()]),
      of: z.string(),
      computed: z.union([z.number(), z.string()]).nullable(),
      ratio: z.string().nullable(),
      isNoted: z.boolean(),
      sentence: z.string(),
      reasons: z.array(z.string()),
    }),
  ),
});

const comparedTo = async (...words: readonly string[]) =>
  answerSchema.parse(jsonOf(await census("statements", "compare", ...words, "--json"))).statements;

test("the figures stand beside what CICOPA and CECOP have said of 2022 and 2023", async () => {
  const said = await comparedTo("--year", "2022");
  const found = (geo: string, indicator: string, value: number) =>
    said.find(
      (one) => one.geo === geo && one.indicator === indicator && one.value === value && one.year === "2022-2023",
    );
  expect(found("WORLD", "ENT_TOTAL", 52767)).toMatchObject({ computed: 40432, isNoted: true });
  expect(found("WORLD", "WRK_TOTAL", 2_100_000)).toMatchObject({ computed: 878202, isNoted: true });
  expect(found("EUR", "ENT_TOTAL", 43000)).toMatchObject({ computed: 34782, isNoted: true });
  expect(found("EUR", "WRK_TOTAL", 1_300_000)).toMatchObject({ computed: 844883, isNoted: true });
  expect(found("WORLD", "ENT_TOTAL", 52767)?.sentence).toMatch(
    /states (?:[a-z ]+)?52,767 ENT_TOTAL of ALL in WORLD for 2022-2023; the census has 40,432, reported by \d+ of \d+ members: 12,335 less \(-23.4%\)\.$/,
  );
  const { reasons = [] } = found("WORLD", "ENT_TOTAL", 52767) ?? {};
  expect(reasons[0]).toMatch(/^26 of the 39 known members gave no such figure, .*: Argentina \(ar-fecootra\), Belgium/);
  expect(reasons).toContain("83.9% of what was reported is not dated in 2022.");
  expect(reasons).toContain("Overlaps that nobody has measured may make the figure of the census 5,026 less, 35,406.");
  expect(reasons).toContain('Beside it stands: "estimated; first full analysis since 2017".');
  const { out } = await census("statements", "compare", "--year", "2022", "--geo", "world");
  expect(out).toMatch(/52,767.*\n {4}26 of the 39 known members/);
});

test("a statement of the whole sector is shown beside the network, and no difference is noted", async () => {
  const sector = (await comparedTo("--year", "2022", "--geo", "WORLD_SECTOR")).filter(
    ({ computed }) => computed !== null,
  );
  expect(sector.length).toBeGreaterThan(0);
  expect(sector.every(({ isNoted }) => !isNoted)).toBe(true);
  expect(sector[0]?.sentence).toContain("It counts the whole sector, the census the network.");
});

test("what the census has no figures of is named by its number, and shown when asked for", async () => {
  const { out } = await census("statements", "compare", "--year", "2022", "--geo", "UY/Salto");
  expect(out).toMatch(/\d+ more are of a kind that the census has no figures of: add --all\./);
  const all = await comparedTo("--year", "2022", "--geo", "UY/Salto", "--all");
  expect(all.length).toBeGreaterThan(0);
  expect(all.every(({ computed }) => computed === null)).toBe(true);
});

test("statements that disagree with each other are told, to the digit (A19, A20)", async () => {
  const { out } = await census("statements", "compare", "--year", "2022", "--geo", "br");
  expect(out).toMatch(/Statements that disagree with each other \(V28\)\n\n.*524234.*524322.*: 88 apart\./);
  const state = await census("statements", "compare", "--year", "2022", "--geo", "BR-RS");
  expect(state.out).toMatch(/33077.*41500.*: 8423 apart\./);
  const elsewhere = await census("statements", "compare", "--year", "2022", "--geo", "DE");
  expect(elsewhere.out).not.toContain("disagree");
});
