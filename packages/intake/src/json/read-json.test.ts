import { describe, expect, test } from "vitest";
import { readReturn } from "../return/read-return.ts";

const row = { type: "WORKER", values: { ENT_TOTAL: 12, WRK_TOTAL: "340", TURN: "1234.5", ENT_NEW: null } };

const whole = {
  format: "coop-census-return",
  version: 1,
  organisation: "it-prova",
  year: 2022,
  referenceDate: "2022-12-31",
  currency: "EUR",
  multiplier: "1000000",
  rows: [row, { type: "SOCIAL_A", activity: "Q", flags: "E", values: { ENT_TOTAL: "n/a", WRK_TOTAL: "-" } }],
};

const read = (document: unknown) => {
  const bytes = Buffer.from(typeof document === "string" ? document : JSON.stringify(document));
  return readReturn({ bytes, fileName: "a.json", profiles: [], year: 2022, organisation: "it-prova", country: "IT" });
};

const refusals = async (document: unknown) => {
  const result = await read(document);
  return result.kind === "unreadable" ? result.findings.map(({ code, params }) => [code, params["path"]]) : [];
};

describe("a return as JSON", () => {
  test("is read without a profile and without a question, each value at its row", async () => {
    const result = await read(whole);
    if (result.kind !== "template") throw new Error(JSON.stringify(result));
    const { template } = result;
    expect(template).toMatchObject({ organisation: "it-prova", year: 2022, findings: [] });
    expect(template.return?.terms).toMatchObject({ rollUpScope: "AFF", currency: "EUR", multiplier: "1000000" });
    const records = template.return?.records ?? [];
    expect(
      records.map(({ type, activity, scope, flags }) => [type.code, activity.code, scope.code, flags?.codes]),
    ).toEqual([
      ["WORKER", "_T", "AFF", undefined],
      ["SOCIAL_A", "Q", "AFF", "E"],
    ]);
    expect(
      records.flatMap(({ values }) => values.map(({ content, address }) => [address.row, address.header, content])),
    ).toEqual([
      [1, "values.ENT_TOTAL", { kind: "number", value: "12" }],
      [1, "values.WRK_TOTAL", { kind: "number", value: "340" }],
      [1, "values.TURN", { kind: "number", value: "1234.5" }],
      [1, "values.ENT_NEW", { kind: "blank" }],
      [2, "values.ENT_TOTAL", { kind: "not-available" }],
      [2, "values.WRK_TOTAL", { kind: "dash" }],
    ]);
  });

  test("says that there is nothing to report", async () => {
    const { rows: _, ...nil } = whole;
    expect(await read({ ...nil, answer: "nil" })).toMatchObject({
      kind: "template",
      template: { return: null, answers: { kind: "nil" } },
    });
    expect(await refusals({ ...whole, answer: "nil" })).toEqual([["V01/unfit-json", "rows"]]);
  });

  test.each([
    ["a key that nobody knows", { ...whole, colour: 1, rows: [{ ...row, size: 2 }] }, ["colour", "rows[0].size"]],
    [
      "an indicator that nobody knows",
      { ...whole, rows: [{ type: "WORKER", values: { HENS: 1 } }] },
      ["rows[0].values.HENS"],
    ],
    ["a fraction as a number", JSON.stringify(whole).replace('"1234.5"', "1234.5"), ["rows[0].values.TURN"]],
    [
      "a number too large to be exact",
      JSON.stringify(whole).replace("12,", "9007199254740993,"),
      ["rows[0].values.ENT_TOTAL"],
    ],
    [
      "a number that only seems whole",
      JSON.stringify(whole).replace("12,", "12.00000000000000001,"),
      ["rows[0].values.ENT_TOTAL"],
    ],
    ["a power of ten", JSON.stringify(whole).replace("12,", "1e2,"), ["rows[0].values.ENT_TOTAL"]],
    [
      "a figure with separators",
      { ...whole, rows: [{ type: "WORKER", values: { ENT_TOTAL: "1.234,5" } }] },
      ["rows[0].values.ENT_TOTAL"],
    ],
    [
      "a key that stands twice",
      JSON.stringify(whole).replace('"ENT_TOTAL":12', '"ENT_TOTAL":12,"ENT_TOTAL":13'),
      ["rows[0].values.ENT_TOTAL"],
    ],
    ["money without a multiplier", { ...whole, multiplier: undefined }, ["multiplier"]],
    ["several mistakes", { ...whole, year: "2022", version: 2 }, ["version", "year"]],
    ["text that breaks off", JSON.stringify(whole).slice(0, -9), ["rows[1].values"]],
    ["a comma too many", '{"format":"coop-census-return",}', ["the document"]],
    ["two documents", `${JSON.stringify(whole)}{}`, ["the document"]],
    ["endless nesting", `{"rows":${"[".repeat(100_000)}`, [`rows${"[0]".repeat(16)}`]],
  ])("with %s is refused with the path", async (_, document, paths) => {
    const found = await refusals(document);
    expect(found.map(([code]) => code)).toEqual(paths.map(() => "V01/unfit-json"));
    expect(found.map(([, path]) => path).toSorted((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1))).toEqual(paths);
  });

  test("says what was found at a path and what is expected, once a cause", async () => {
    const rows = [1, 2, 3].map((at) => ({ type: at, values: { ENT_TOTAL: 1 } }));
    const result = await read({ ...whole, year: "2022", version: 2, scope: "ALL", organisation: undefined, rows });
    if (result.kind !== "unreadable") throw new Error(result.kind);
    expect(result.findings.map(({ params }) => `${params["path"]} ${params["reason"]}`)).toEqual([
      "version is 2 where 1 is expected",
      "organisation is missing where a text is expected",
      'year is "2022" where a number is expected',
      'scope is "ALL" where one of "AFF", "NAT" is expected',
      "rows[0].type is 1 where a text is expected (and 2 more like it)",
    ]);
  });

  test.each([
    [{ name: "gdp", resources: [] }, "name, resources"],
    [[1, 2], "[] (2)"],
    [{}, "{}"],
    [{ time: 0.5 }, "time"],
  ])("that is plainly another document gets one answer", async (document, keys) => {
    const result = await read(document);
    expect(result).toMatchObject({ findings: [{ code: "V01/foreign-json", params: { keys } }] });
    if (result.kind === "unreadable") expect(result.findings).toHaveLength(1);
  });

  test("of another format is told that alone", async () => {
    expect(await refusals({ format: "csv", path: "a.csv", encoding: "utf-8" })).toEqual([["V01/unfit-json", "format"]]);
  });

  test("is refused when it is no UTF-8, holds a control character or is too large", async () => {
    const result = await readReturn({
      bytes: Buffer.concat([Buffer.from('{"a":"'), Buffer.of(0xff)]),
      fileName: "a",
      profiles: [],
      year: 2022,
    });
    expect(result).toMatchObject({ kind: "unreadable", findings: [{ code: "V01/unfit-json" }] });
    expect(await read({ ...whole, note: "a\u0000b" })).toMatchObject({ findings: [{ code: "V01/control-character" }] });
    expect(await read({ ...whole, note: "a\\\b" })).toMatchObject({ findings: [{ code: "V01/control-character" }] });
    expect(await read({ ...whole, note: "C:\\figures\\back\\u0001" })).toMatchObject({ kind: "template" });
    expect(await read(`{"a": "${"x".repeat(17 * 1024 * 1024)}"}`)).toMatchObject({ findings: [{ code: "V01/limit" }] });
  });
});
