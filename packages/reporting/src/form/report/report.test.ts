import { decimal, languages } from "@coop-census/census";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../../testdata/arbitrary-edition.ts";
import { inOtherOrder } from "../../../testdata/in-other-order.ts";
import { printedForm } from "../../../testdata/printed-form.ts";
import { effects } from "../../../testdata/sha256.ts";
import { threeReporters } from "../../../testdata/three-reporters/input.ts";
import type { EditionInput } from "../../edition/edition-input.ts";
import { freezeEdition } from "../../edition/freeze-edition.ts";
import { siteForm } from "../site/site-form.ts";
import { reportForm } from "./report-form.ts";
import { reportStyle } from "./report-style.ts";

const printed = (input: EditionInput): Promise<ReadonlyMap<string, string>> => printedForm(reportForm, input);

const english = async (input: EditionInput): Promise<string> =>
  (await printed(input)).get("report/report.en.html") ?? "";

const attributesOf = (page: string, name: string): readonly string[] =>
  [...page.matchAll(new RegExp(` ${name}="([^"]*)"`, "g"))].map(([, value = ""]) => value);

const withoutStyle = (page: string): string => page.replace(/<style>.*<\/style>/s, "");

test("there is one file a language, and it loads nothing", async () => {
  const pages = await printed(threeReporters);
  expect([...pages.keys()].sort()).toEqual(languages.map((language) => `report/report.${language}.html`));
  for (const page of pages.values()) {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)/);
    expect(page).toContain("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;");
  }
});

test("every heading of the contents is there, no id stands twice, and all links lead to a file of the edition", async () => {
  const { files } = await freezeEdition(threeReporters, effects, [reportForm, siteForm]);
  const paths = new Set(files.map(({ path }) => path));
  for (const [path, page] of await printed(threeReporters)) {
    const ids = attributesOf(page, "id");
    expect(new Set(ids).size).toBe(ids.length);
    const links = attributesOf(withoutStyle(page), "href");
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      if (link.startsWith("#")) expect(ids).toContain(link.slice(1));
      else {
        const target = new URL(link, `https://example.org/${path}`).pathname.slice(1);
        // The quality report and the other forms are not frozen here.
        expect(paths, `${path} leads to ${target}`).toContain(target);
      }
    }
  }
});

test("names of every kind are text on the page and never markup", async () => {
  const name = `<script>alert("1")</script>&amp;'`;
  const { network, returns } = threeReporters;
  const input = {
    ...threeReporters,
    returns: returns.map((one) => ({ ...one, name, submission: null })),
    network: { ...network, organisations: network.organisations.map((one) => ({ ...one, name })) },
  };
  for (const page of (await printed(input)).values()) {
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;script&gt;");
  }
});

test("the running title cannot leave its text in the style", () => {
  expect(reportStyle('a"; } body { x: </style>')).not.toContain("</style>");
  expect(reportStyle('a"; } body')).toContain('content: "a\\22 ; \\7d  body"');
});

test("the same edition in another order gives the same bytes, whatever it holds", async () => {
  expect(await printed(inOtherOrder(threeReporters, (list) => list.toReversed()))).toEqual(
    await printed(threeReporters),
  );
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      const again = inOtherOrder(input, (list) => list.toReversed());
      expect(await printed(again)).toEqual(await printed(input));
    }),
    { numRuns: 10 },
  );
});

test("no protected figure stands in it", async () => {
  const shown = (conf: "F" | "C"): Promise<string> => {
    const mainCells = threeReporters.mainCells.map((cell) => ({
      ...cell,
      conf,
      printed: { ...cell.printed, value: decimal("98765") },
    }));
    return english({ ...threeReporters, mainCells, points: [] });
  };
  expect(await shown("F")).toContain("98,765");
  expect(await shown("C")).not.toContain("98,765");
});
