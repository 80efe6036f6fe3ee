import { decimal, languages } from "@coop-census/census";
import type { ShelfFile } from "@coop-census/contracts";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../../testdata/arbitrary-edition.ts";
import { formInput } from "../../../testdata/form-input.ts";
import { inOtherOrder } from "../../../testdata/in-other-order.ts";
import { effects } from "../../../testdata/sha256.ts";
import { threeReporters } from "../../../testdata/three-reporters/input.ts";
import type { EditionInput } from "../../edition/edition-input.ts";
import { freezeEdition } from "../../edition/freeze-edition.ts";
import { joinBlocks } from "../../text/encode-pieces.ts";
import { siteForm } from "./site-form.ts";

const freeze = async (input: EditionInput): Promise<readonly ShelfFile[]> =>
  (await freezeEdition(input, effects, [siteForm])).files;

/** The example, frozen once. */
const example = freeze(threeReporters);

/** The pages alone, where the files that they lead to do not matter. */
const printed = (input: EditionInput): readonly ShelfFile[] =>
  Array.from(siteForm.print(formInput(input)), ({ path, pieces }) => ({ path, bytes: joinBlocks([...pieces]) }));

const pagesOf = (files: readonly ShelfFile[]): ReadonlyMap<string, string> =>
  new Map(
    files
      .filter(({ path }) => path.startsWith("site/") && path.endsWith(".html"))
      .map(({ path, bytes }) => [path, Buffer.from(bytes).toString("utf8")]),
  );

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const token = /<(\/?)([a-z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+/giy;

const entity = /&(?!(?:amp|lt|gt|quot|#39);)/;

const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

const read = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** The elements of a page in order; throws where it is not well-formed as XML is. */
const elementsOf = (page: string): readonly Element[] => {
  const text = page.replace("<!DOCTYPE html>", "");
  if (entity.test(text) || unwritable.test(text)) throw new Error("a page holds what no markup can");
  const elements: Element[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) throw new Error(`not well-formed: ${text.slice(at, at + 60)}`);
    at = token.lastIndex;
    const [, close, name, written = "", empty] = found;
    if (name === undefined) continue;
    if (close === "/") {
      if (open.pop() !== name) throw new Error(`</${name}> closes another`);
      continue;
    }
    const pairs = [...written.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
      ([, key = "", value = ""]) => [key, read(value)] as const,
    );
    if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`<${name}> has an attribute twice`);
    elements.push({ name, attributes: Object.fromEntries(pairs) });
    if (empty !== "/") open.push(name);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1) ?? ""}> is never closed`);
  return elements;
};

/** Where a link of a page leads, as a path of the edition's folder. */
const targetOf = (page: string, link: string): string =>
  decodeURIComponent(new URL(link, `https://example.org/${page}`).pathname.slice(1));

const fail = (): never => {
  throw new Error("the example has too little");
};

const manyLines = "x".repeat(60);

/** As many members, countries, types, indicators and years as the network may come to have. */
const large = (): EditionInput => {
  const [first] = threeReporters.mainCells;
  const [point] = threeReporters.points;
  const [overlap] = threeReporters.overlaps;
  const [one] = threeReporters.returns;
  const [statement] = threeReporters.statements;
  const [observation] = threeReporters.observations;
  if (!first || !point || !overlap || !one || !statement || !observation) return fail();
  const countries = Array.from({ length: 45 }, (_, index) => `A${String.fromCodePoint(65 + (index % 26))}`).map(
    (code, index) => (index < 26 ? code : `B${code.slice(1)}`),
  );
  // One country and the regions have every figure, so that their pages are as long as any; the others fill the lists alone.
  const full = ["AA", "WORLD", "EUR", "APA"];
  const geos = [...new Set([...full, ...countries])];
  const types = [
    "ALL_COOP",
    "ALL_ENT",
    "WORKER",
    "SOCIAL",
    "SOCIAL_A",
    "SOCIAL_B",
    "PRODUCER",
    "CAE",
    "WOE",
    "NA_TYPE",
  ];
  const indicators = ["ENT_TOTAL", "WRK_TOTAL", ...Array.from({ length: 30 }, (_, index) => `ENT_X${index}`)];
  const members = countries.flatMap((country) => Array.from({ length: 6 }, (_, index) => `${country}-${index}`));
  const name = `A federation ${manyLines}`;
  const wide = { lower: decimal("1"), upper: decimal("1234567890") };
  const cells = geos.flatMap((geo) =>
    (full.includes(geo) ? types : ["ALL_COOP", "WORKER"]).flatMap((type) =>
      (full.includes(geo) ? indicators : indicators.slice(0, 2)).map((indicator) => ({
        ...first,
        geo,
        type,
        indicator,
        value: decimal("123456789"),
        bounds: wide,
        printed: { ...first.printed, ...wide },
        flags: "BDEIPU",
        reporters: { answered: members.length, of: members.length, ids: members },
      })),
    ),
  );
  const points = full.flatMap((geo) =>
    indicators.flatMap((indicator) =>
      Array.from({ length: 15 }, (_, index) => ({
        ...point,
        geo,
        type: "ALL_COOP",
        indicator,
        year: 2008 + index,
        breaks: [{ kind: "joined" as const, reporters: members }],
        standIns: members,
      })),
    ),
  );
  return {
    ...threeReporters,
    mainCells: cells,
    points,
    indicators: indicators.map((code) => ({ ...(threeReporters.indicators[0] ?? fail()), code })),
    returns: members.map((organisation) => ({ ...one, organisation, name, country: organisation.slice(0, 2) })),
    overlaps: members.flatMap((a) => [1, 2, 3].map((index) => ({ ...overlap, a, b: `${a.slice(0, 2)}-${index}` }))),
    contributions: members.slice(0, 6).flatMap((reporter) =>
      types.flatMap((type) =>
        indicators.map((indicator, row) => ({
          reporter,
          country: "AA",
          type,
          activity: "_T",
          indicator,
          unit: first.unit,
          value: decimal("20576131"),
          terms: [
            { sign: 1 as const, observation: { ...observation, type, address: { ...observation.address, row } } },
          ],
        })),
      ),
    ),
    observations: Array.from({ length: 5000 }, (_, index) => ({
      ...observation,
      country: "AA",
      value: decimal(index),
    })),
    statements: Array.from({ length: 400 }, () => ({
      ...statement,
      statement: { ...statement.statement, source: manyLines.repeat(3) },
      subject: {
        kind: "figure",
        geo: "WORLD",
        type: "ALL_COOP",
        indicator: "ENT_TOTAL",
        unit: null,
        isSectorWide: false,
      },
    })),
    network: {
      ...threeReporters.network,
      organisations: members.map((id) => ({ id, name, country: id.slice(0, 2), kind: "FEDERATION", isGroup: false })),
      affiliations: members.map((organisation) => ({
        ...(threeReporters.network.affiliations[0] ?? fail()),
        organisation,
      })),
    },
  };
};

test("every page is well-formed, whatever an edition holds", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      for (const page of pagesOf(printed(input)).values()) elementsOf(page);
    }),
    { numRuns: 2 },
  );
});

test("the same edition in another order gives the same pages", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      const turned = inOtherOrder(input, (list) => list.toReversed());
      expect(pagesOf(printed(turned))).toEqual(pagesOf(printed(input)));
    }),
    { numRuns: 2 },
  );
  expect(pagesOf(printed(inOtherOrder(threeReporters, (list) => list.toReversed())))).toEqual(
    pagesOf(printed(threeReporters)),
  );
});

test("every link leads to a file of the folder, and none leaves it", async () => {
  const files = await example;
  const paths = new Set(files.map(({ path }) => path));
  for (const [path, page] of pagesOf(files)) {
    const links = elementsOf(page).flatMap(({ attributes: { href, src } }) =>
      [href, src].filter((one) => one !== undefined),
    );
    const outside = links.filter((link) => /^(?:[a-z]+:|\/)/i.test(link));
    const broken = links.filter((link) => !link.startsWith("#") && !paths.has(targetOf(path, link)));
    expect({ path, outside, broken }).toEqual({ path, outside: [], broken: [] });
  }
});

test("no page of the largest census has 200 KB", async () => {
  const heavy = printed(large()).filter(({ bytes }) => bytes.length >= 200_000);
  expect(heavy.map(({ path, bytes }) => `${path} ${bytes.length}`)).toEqual([]);
});

test("a page has one main heading, its language, landmarks, and no element twice by one name", async () => {
  const pages = [...pagesOf(await example)].filter(([path]) => path !== "site/index.html");
  expect(pages.length).toBeGreaterThan(100);
  for (const [path, page] of pages) {
    const elements = elementsOf(page);
    const count = (name: string): number => elements.filter((one) => one.name === name).length;
    const ids = elements.flatMap(({ attributes: { id } }) => (id === undefined ? [] : [id]));
    expect({ path, h1: count("h1"), main: count("main"), header: count("header"), footer: count("footer") }).toEqual({
      path,
      h1: 1,
      main: 1,
      header: 1,
      footer: 1,
    });
    expect(elements[0]?.attributes["lang"]).toBe(path.split("/")[1]);
    expect(ids.length).toBe(new Set(ids).size);
  }
});

test("a heading of a table says what it heads, and a drawing is said or passed over", async () => {
  for (const page of pagesOf(await example).values()) {
    for (const { name, attributes } of elementsOf(page)) {
      if (name === "th") expect(attributes["scope"]).toMatch(/^(?:col|row)$/);
      if (name === "svg")
        expect([attributes["role"], attributes["aria-hidden"]]).toSatisfy(
          ([role, hidden]: readonly string[]) => role === "img" || hidden === "true",
        );
    }
  }
});

test("names from outside stay text", async () => {
  const hostile = `</title><script>alert(1)</script><img src=x onerror=alert(1)>" onload='x' &\u0000`;
  const { network, returns, statements } = threeReporters;
  const files = printed({
    ...threeReporters,
    network: {
      ...network,
      organisations: network.organisations.map((one) => ({ ...one, name: hostile })),
      countries: network.countries.map((one) => ({ ...one, name: hostile })),
    },
    returns: returns.map((one) => ({ ...one, name: hostile })),
    statements: statements.map((one) => ({ ...one, statement: { ...one.statement, source: hostile, note: hostile } })),
  });
  let said = 0;
  for (const page of pagesOf(files).values()) {
    for (const { name, attributes } of elementsOf(page)) {
      expect(name).not.toBe("img");
      expect(Object.keys(attributes).filter((key) => key.startsWith("on"))).toEqual([]);
      if (name === "script") expect(attributes["src"]).toMatch(/sort\.js$/);
    }
    if (page.includes("&lt;script&gt;alert(1)")) said += 1;
  }
  expect(said).toBeGreaterThan(5);
});

test("a protected figure is on no page, in no language", async () => {
  const files = await example;
  for (const [path, page] of pagesOf(files)) {
    expect(`${path} ${/13[.,\u202f\u00a0]?500|987[.,\u202f\u00a0]?654/.exec(page)?.[0] ?? ""}`).toBe(`${path} `);
  }
  expect(pagesOf(files).get("site/en/countries/xb.html")).toContain("1 figure is protected");
});

test("every language has every page", async () => {
  const pages = [...pagesOf(await example).keys()];
  const below = (language: string): readonly string[] =>
    pages.filter((path) => path.startsWith(`site/${language}/`)).map((path) => path.slice(`site/${language}/`.length));
  for (const language of languages) expect(below(language)).toEqual(below("en"));
});
