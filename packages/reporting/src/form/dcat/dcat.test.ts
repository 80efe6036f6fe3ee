import fc from "fast-check";
import jsonld from "jsonld";
import { expect, test } from "vitest";
import { arbitraryEdition } from "../../../testdata/arbitrary-edition.ts";
import { formsButSite } from "../../../testdata/forms-but-site.ts";
import { effects } from "../../../testdata/sha256.ts";
import { threeReporters } from "../../../testdata/three-reporters/input.ts";
import { type FrozenEdition, freezeEdition } from "../../edition/freeze-edition.ts";
import { allTables } from "../../tables/all-tables.ts";
import { aboutFile } from "./about-file.ts";
import { fileKind } from "./file-kind.ts";

const base = "https://example.org/editions/2022-p2/dcat.jsonld";

const textOf = ({ files }: FrozenEdition): string =>
  Buffer.from(files.find(({ path }) => path === "dcat.jsonld")?.bytes ?? []).toString("utf8");

/** The statements as N-Quads, sorted, read by a third party without the network. */
const statementsOf = async (text: string): Promise<readonly string[]> =>
  (
    await jsonld.toRDF(JSON.parse(text), {
      base,
      format: "application/n-quads",
      safe: true,
      documentLoader: (url) => Promise.reject(new Error(`nothing is fetched: ${url}`)),
    })
  ).split("\n");

const dcat = "http://www.w3.org/ns/dcat#";
const spdx = "http://spdx.org/rdf/terms#";

test("a reader of JSON-LD finds each data file with its bytes, its sum and its address", async () => {
  const edition = await freezeEdition(threeReporters, effects, formsButSite);
  const statements = await statementsOf(textOf(edition));
  const data = edition.manifest.files.filter(({ path }) => fileKind(path) !== null);
  expect(data.length).toBeGreaterThan(30);
  for (const { path, sha256, size } of data) {
    const subject = `<${base}#${path}>`;
    const address = `<https://example.org/editions/2022-p2/${path}>`;
    expect(statements).toContain(`${subject} <${dcat}downloadURL> ${address} .`);
    expect(statements).toContain(
      `${subject} <${dcat}byteSize> "${size}"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .`,
    );
    const sum = statements.find((one) => one.startsWith(`${subject} <${spdx}checksum>`))?.split(" ")[2];
    expect(statements).toContain(
      `${sum} <${spdx}checksumValue> "${sha256}"^^<http://www.w3.org/2001/XMLSchema#hexBinary> .`,
    );
  }
});

test("the edition names its licence, its version and the edition before it; the first names none", async () => {
  const subject = `<${base}#edition>`;
  const statements = await statementsOf(textOf(await freezeEdition(threeReporters, effects, formsButSite)));
  const licence = "<http://publications.europa.eu/resource/authority/licence/CC_BY_4_0>";
  expect(statements).toContain(`${subject} <http://purl.org/dc/terms/license> ${licence} .`);
  expect(statements).toContain(`${subject} <${dcat}version> "2022-p2" .`);
  const before = "<https://example.org/editions/2022-p1/dcat.jsonld#edition>";
  expect(statements).toContain(`${subject} <${dcat}previousVersion> ${before} .`);
  const first = textOf(await freezeEdition({ ...threeReporters, number: 1, previous: null }, effects, formsButSite));
  expect(first).not.toContain("previousVersion");
  expect(statements).toContain(
    `${subject} <${dcat}landingPage> <https://example.org/editions/2022-p2/site/index.html> .`,
  );
});

test("any edition reads without loss: every term is defined in the file itself", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryEdition, async (input) => {
      const statements = await statementsOf(textOf(await freezeEdition(input, effects, formsButSite)));
      expect(statements).toContain(
        `<${base}#edition> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <${dcat}Dataset> .`,
      );
    }),
    { numRuns: 10 },
  );
});

test("the period is the reference year, from its first to its last day", async () => {
  const statements = await statementsOf(textOf(await freezeEdition(threeReporters, effects, formsButSite)));
  const told = (property: string) =>
    statements.filter((one) => one.includes(`<${dcat}${property}>`)).map((one) => /"([^"]*)"\^\^/.exec(one)?.[1]);
  expect(told("startDate")).toEqual(["2022-01-01"]);
  expect(told("endDate")).toEqual(["2022-12-31"]);
});

test("a table is described by what it holds, and any other file by its form", () => {
  const [form] = formsButSite;
  expect(aboutFile("rates.csv", formsButSite)).toBe(allTables.find(({ path }) => path === "rates.csv")?.about);
  expect(aboutFile(form?.path ?? "", formsButSite)).toBe(form?.about);
});
