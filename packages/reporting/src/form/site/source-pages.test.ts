import { compare, type Decimal, decimal, sum } from "@coop-census/census";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../../testdata/arbitrary-edition.ts";
import { printedForm } from "../../../testdata/printed-form.ts";
import { observation } from "../../../testdata/three-reporters/builders.ts";
import { threeReporters } from "../../../testdata/three-reporters/input.ts";
import { editionCells } from "../../edition/edition-cells.ts";
import type { EditionContribution } from "../../edition/edition-contribution.ts";
import type { EditionInput } from "../../edition/edition-input.ts";
import { editionQuality } from "../../quality/edition-quality.ts";
import { formulaOf } from "./facts/formula.ts";
import { siteFacts } from "./facts/site-facts.ts";
import { siteForm } from "./site-form.ts";

const factsOf = (input: EditionInput) => {
  const cells = editionCells(input);
  return siteFacts({ input, cells, quality: editionQuality(input, cells), files: [] });
};

const pagesOf = async (input: EditionInput): Promise<ReadonlyMap<string, string>> =>
  new Map([...(await printedForm(siteForm, input))].filter(([path]) => path.endsWith(".html")));

const plain = (page: string): string => page.replaceAll(/<[^>]*>/g, "");

const given = (reporter: string, country: string, value: Decimal, indicator = "ENT_TOTAL"): EditionContribution => ({
  reporter,
  country,
  type: "WORKER",
  activity: "_T",
  indicator,
  unit: indicator.startsWith("ENT_") ? "ENT" : "PER",
  value,
  terms: [{ sign: 1, observation: observation([reporter, country, indicator, value]) }],
});

test("every link to a part of a page leads to a part that is there", async () => {
  const pages = await pagesOf(threeReporters);
  let followed = 0;
  for (const [path, page] of pages) {
    for (const [, link = ""] of page.matchAll(/href="([^"]*#[^"]*)"/g)) {
      const { pathname, hash } = new URL(link, `https://example.org/${path}`);
      const target = pages.get(decodeURIComponent(pathname.slice(1))) ?? "";
      expect(`${path}: ${link} ${target.includes(`id="${decodeURIComponent(hash.slice(1))}"`)}`).toBe(
        `${path}: ${link} true`,
      );
      followed += 1;
    }
  }
  expect(followed).toBeGreaterThan(200);
});

test("a figure of a country is told as the sum of its reporters less what is counted twice, with the place in the return", async () => {
  const page = plain((await pagesOf(threeReporters)).get("site/en/sources/xa.html") ?? "");
  expect(page).toContain(
    "70 (=HYPERLINK(&quot;http://example.org&quot;)) + 50 (Союз „Друг“, ООД) − 20 counted twice = 100",
  );
  expect(page).toContain("2019-04");
  expect(page).toContain("row 2, column 3");
  expect(page).toContain("xa-two-2022-222222222222");
});

test("what a reporter has not made public is told as not shown, also where it is the only one", async () => {
  const page = plain((await pagesOf(threeReporters)).get("site/en/sources/xb.html") ?? "");
  expect(page).toContain("all of it (三协同组合 𠮷) = 1");
  expect(page).toContain("1 figure is protected");
  expect(page).not.toContain("Workers: the values");
});

test("nothing is told of what a protected figure is a sum of, whatever an edition is given", async () => {
  const input = { ...threeReporters, contributions: [given("xb-three", "XB", decimal("13500"), "WRK_TOTAL")] };
  for (const [path, page] of await pagesOf(input)) {
    expect(`${path} ${/13[.,\u202f\u00a0]?500/.exec(page)?.[0] ?? ""}`).toBe(`${path} `);
  }
});

test("parts that do not come to the figure are not told", () => {
  const wrong = factsOf({
    ...threeReporters,
    contributions: [given("xa-one", "XA", decimal("70")), given("xa-two", "XA", decimal("49"))],
  });
  const cell = wrong.cell({ geo: "XA", type: "WORKER", indicator: "ENT_TOTAL" });
  expect(cell === null ? null : formulaOf(wrong, cell).parts.map(({ value }) => value)).toEqual([null, null]);
});

test("whatever is told of a sum adds up, or says that there is more", () => {
  fc.assert(
    fc.property(arbitraryEdition, (input) => {
      const facts = factsOf(input);
      for (const cell of input.mainCells) {
        const found = facts.cell(cell);
        if (found === null) continue;
        const { kind, parts, removed, hasMore } = formulaOf(facts, found);
        const told = parts.flatMap(({ value }) => value ?? []);
        if (told.length < parts.length || hasMore) continue;
        const whole = kind === "reporters" ? found.gross : sum([found.value, removed]);
        if (kind === "places" || parts.length > 0) expect(compare(sum(told), whole)).toBe(0);
      }
    }),
  );
});

test("enterprises by activity, as figures name it, stand on the page of their country, and each leads to its sum", async () => {
  const [cell] = threeReporters.mainCells;
  if (cell === undefined) throw new Error("the example has no figure");
  const inManufacturing = { ...cell, type: "ALL_COOP", activity: "ISIC4_C" };
  const pages = await pagesOf({ ...threeReporters, mainCells: [...threeReporters.mainCells, inManufacturing] });
  const page = pages.get("site/en/countries/xa.html") ?? "";
  expect(plain(page)).toContain("C Manufacturing");
  expect(page).toContain('href="../sources/xa.html#ent-total-all-coop-isic4-c"');
  expect(pages.get("site/en/sources/xa.html")).toContain('id="ent-total-all-coop-isic4-c"');
});

test("a return is followed forward to the figures that it is in", async () => {
  const page = (await pagesOf(threeReporters)).get("site/en/sources/xb.html") ?? "";
  expect(page).toContain('<a href="xb.html#ent-total-worker">');
  expect(page).toContain('<a href="world.html#ent-total-worker">World</a>');
});
