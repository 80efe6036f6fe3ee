import { describe, expect, it } from "vitest";
import { judgedInputsOf, type Sent } from "../fixture/judged-inputs-of.ts";
import { networkOf } from "../fixture/network-of.ts";
import { betweenBlocks, type JudgedInputs } from "./between-blocks.ts";

const year = 2022;
const network = networkOf({ a: ["IT", "EUR"], b: ["IT", "EUR"], c: ["IT", "EUR"] });

const edition = (
  sent: Readonly<Record<string, Sent>>,
  consents: JudgedInputs["protection"]["consents"] = [],
  of = network,
): JudgedInputs => judgedInputsOf(of, sent, consents);

const found = (before: JudgedInputs, after: JudgedInputs): readonly string[] =>
  betweenBlocks("2022-p1", before, after)
    .filter(({ coordinates: { series, type, geo } }) => series === "main" && type === "WORKER" && geo === "IT")
    .map(({ code, coordinates: { indicator }, params }) => `${code} ${indicator} ${params["reporters"]}`);

const a = { workers: 900, enterprises: 40 };
const b = { workers: 800, enterprises: 30 };
const small = { workers: 60, enterprises: 2 };

describe("the difference of a figure between two editions", () => {
  it("is a block where it is the value of a reporter with few enterprises that came late", () => {
    expect(found(edition({ a, b }), edition({ a, b, c: small }))).toEqual(["V29/between-few WRK_TOTAL c"]);
  });

  it("is none where enough enterprises are behind it, where it is of counts, or where nothing has changed", () => {
    expect(found(edition({ a }), edition({ a, b }))).toEqual([]);
    expect(found(edition({ a, b, c: small }), edition({ a, b, c: small }))).toEqual([]);
  });

  it("is a block where the value is gone in the later edition, or is another there", () => {
    expect(found(edition({ a, b, c: small }), edition({ a, b }))).toEqual(["V29/between-few WRK_TOTAL c"]);
    const corrected = { ...small, workers: 61 };
    expect(found(edition({ a, b, c: small }), edition({ a, b, c: corrected }))).toEqual([
      "V29/between-few WRK_TOTAL c",
    ]);
  });

  it("is a block where the value is the same and what is printed of its date moves by it", () => {
    const dated = { ...small, day: "2021-12-31" };
    expect(found(edition({ a, b, c: dated }), edition({ a, b, c: small }))).toContain("V29/between-few WRK_TOTAL c");
  });

  it("is a block where a small value comes with an open one that everybody can take away", () => {
    const open = { ...b, isPublic: true };
    expect(found(edition({ a }), edition({ a, b: open, c: small }))).toEqual(["V29/between-few WRK_TOTAL b, c"]);
  });

  it("is none where other values of the same time hide it, nor where its reporter has published or released it", () => {
    expect(found(edition({ a }), edition({ a, b, c: small }))).toEqual([]);
    const open = { ...small, isPublic: true };
    expect(found(edition({ a, b }), edition({ a, b, c: open }))).toEqual([]);
    const consents = [{ organisation: "c", year, indicator: null }];
    expect(found(edition({ a, b, c: small }), edition({ a, b, c: { ...small, workers: 61 } }, consents))).toEqual([]);
  });

  it("is a block at every place and of every type above, and of each series", () => {
    const blocks = betweenBlocks("2022-p1", edition({ a, b }), edition({ a, b, c: small }));
    const names = blocks.map(({ coordinates: { series, geo, type } }) => `${series} ${geo} ${type}`);
    expect(names).toEqual(expect.arrayContaining(["main IT WORKER", "main EUR ALL_COOP", "main WORLD ALL_ENT"]));
    expect(new Set(names).size).toBe(names.length);
  });

  it("is a block where a country is told to another region with the same value", () => {
    const moved = networkOf({ a: ["IT", "EUR"], b: ["IT", "EUR"], c: ["TR", "EUR"] });
    const now = networkOf({ a: ["IT", "EUR"], b: ["IT", "EUR"], c: ["TR", "APA"] });
    const sent = { a, b, c: small };
    const blocks = betweenBlocks("2022-p1", edition(sent, [], moved), edition(sent, [], now));
    expect(blocks.map(({ coordinates: { series, geo, type } }) => `${series} ${geo} ${type}`)).toContain(
      "main EUR WORKER",
    );
  });

  it("is none of a figure that one of the two does not have", () => {
    expect(found(edition({}), edition({ c: small }))).toEqual([]);
    expect(found(edition({ c: small }), edition({}))).toEqual([]);
  });
});
