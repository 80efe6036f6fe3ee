import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { TableRow } from "../table/table-row.ts";
import { additiveMembers } from "./additive-members.ts";
import { countMembers } from "./count-members.ts";
import { placeOf } from "./geography.ts";
import { knownAdditive } from "./known-additive.ts";
import type { Network } from "./network.ts";
import { parseNetwork } from "./parse-network.ts";
import { roleOf } from "./role-of.ts";

const rows: readonly TableRow[] = Papa.parse<Record<string, string>>(
  readFileSync(new URL("../../../../samples/network.csv", import.meta.url), "utf8"),
  { header: true, skipEmptyLines: true },
).data.map((fields, index) => ({ line: index + 2, fields }));

const networkOf = (table: readonly TableRow[]): Network => {
  const parsed = parseNetwork(table);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.value;
};

const mistakesOf = (table: readonly TableRow[]): readonly string[] => {
  const parsed = parseNetwork(table);
  return parsed.ok ? [] : parsed.mistakes.map(({ line, column, message }) => `${line} ${column ?? "-"}: ${message}`);
};

describe("the roster of public sources", () => {
  const network = networkOf(rows);

  it("has its bodies, countries, organisations and affiliations", () => {
    expect(network.bodies).toHaveLength(7);
    expect(network.countries).toHaveLength(37);
    expect(network.affiliations).toHaveLength(111);
    expect(network.organisations.filter(({ isGroup }) => isGroup).map(({ id }) => id)).toEqual([
      "es-mondragon",
      "it-cgm",
    ]);
  });

  it("knows 39 additive members of CICOPA, and four more that it is not sure of", () => {
    expect(knownAdditive(network, "2021-12-31", "cicopa")).toHaveLength(39);
    expect(additiveMembers(network, "2021-12-31", "cicopa")).toHaveLength(43);
    expect(additiveMembers(network, "2021-12-31", "cicopa")).not.toContain("es-konfekoop");
  });

  it("knows that COBOCE joined in 2016", () => {
    expect(roleOf(network, "2015-12-31", "cicopa", "bo-coboce")).toBeNull();
    expect(roleOf(network, "2016-01-01", "cicopa", "bo-coboce")).toBe("DIRECT");
  });

  it("counts members and their countries by role", () => {
    expect(countMembers(network, "2021-12-31", "cicopa", ["DIRECT"])).toEqual({ members: 2, countries: 2 });
    expect(countMembers(network, "2021-12-31", "cicopa-mercosur", ["FULL", "DIRECT"])).toEqual({
      members: 6,
      countries: 4,
    });
  });

  it("places every country", () => {
    expect(["IT", "CA", "BR", "BO", "KR"].map((country) => placeOf(network, "2021-12-31", country))).toEqual([
      "EUR",
      "AME_NA",
      "AME_MS",
      "AME_XX",
      "APA",
    ]);
  });

  it("is the same in any order of rows", () => {
    expect(knownAdditive(networkOf(rows.toReversed()), "2021-12-31", "cicopa")).toEqual(
      knownAdditive(network, "2021-12-31", "cicopa"),
    );
  });
});

describe("wrong rows are refused, all at once, with line and reason", () => {
  const blank = {
    id: "",
    name: "",
    country: "",
    body: "",
    role: "",
    kind: "",
    in_roster: "",
    certainty: "",
    sub_region: "",
  };
  const row = (line: number, fields: Record<string, string>): TableRow => ({ line, fields: { ...blank, ...fields } });
  const body = (line: number, id: string, more: Record<string, string> = {}) =>
    row(line, { record: "BODY", id, name: id, ...more });
  const country = (line: number, code: string, more: Record<string, string> = {}) =>
    row(line, { record: "COUNTRY", id: code, name: code, country: code, sub_region: "EUR", ...more });
  const member = (line: number, more: Record<string, string> = {}) =>
    row(line, {
      record: "MEMBER",
      id: "it-x",
      name: "X",
      country: "IT",
      body: "cicopa",
      role: "FULL",
      kind: "UNION",
      in_roster: "yes",
      certainty: "stated",
      ...more,
    });
  const group = (line: number, more: Record<string, string> = {}) =>
    row(line, { record: "GROUP", id: "it-g", name: "G", country: "IT", kind: "GROUP", ...more });
  const base = [body(2, "cicopa"), country(3, "IT")];

  it.each([
    ["an unknown record", row(4, { record: "PERSON" }), "4 record: "],
    ["an unknown role", member(4, { role: "BOSS" }), '4 role: "BOSS" is none of FULL, '],
    ["an unknown certainty", member(4, { certainty: "perhaps" }), "4 certainty: "],
    ["an unclear roster word", member(4, { in_roster: "ja" }), "4 in_roster: "],
    ["a country without a place", member(4, { country: "FR" }), "4 country: no COUNTRY row states the country FR"],
    ["a malformed country", country(4, "ita"), '4 country: "ita" is no country code'],
    ["an unknown place", country(4, "FR", { sub_region: "MOON" }), '4 sub_region: "MOON" is none of EUR, '],
    ["a second place at the same time", country(4, "IT", { sub_region: "APA" }), "4 country: IT has a place in line 3"],
    ["a body that nobody states", member(4, { body: "ica" }), "4 body: no BODY row states the body ica"],
    ["a parent that nobody states", body(4, "cecop", { parent_body: "ica" }), "4 parent_body: no BODY row"],
    [
      "a body above itself",
      body(4, "cecop", { parent_body: "cecop" }),
      "4 parent_body: the body cecop stands above itself",
    ],
    ["a body stated twice", body(4, "cicopa"), "4 id: the body cicopa stands in line 2"],
    ["a malformed date", member(4, { valid_from: "31.12.2020" }), '4 valid_from: "31.12.2020" is no date'],
    ["a day that does not exist", member(4, { valid_to: "2021-02-30" }), '4 valid_to: "2021-02-30" is no date'],
    ["an end before its start", member(4, { valid_from: "2020", valid_to: "2019-12" }), "4 valid_to: the end 2019-12"],
    ["a blank id", member(4, { id: "" }), "4 id: id is blank"],
    ["another place than the country's", member(4, { sub_region: "APA" }), "4 sub_region: IT lies in EUR"],
    ["a group with a role", group(4, { role: "FULL" }), '4 role: a group is never a member, but has role "FULL"'],
    ["a group with a body", group(4, { body: "cicopa" }), "4 body: a group is never a member"],
    ["a group in the roster", group(4, { in_roster: "yes" }), "4 in_roster: a group is never a known member"],
    ["a part of nobody", member(4, { part_of: "it-y" }), "4 part_of: no row states it-y, of which it-x is a part"],
    ["a part of itself", member(4, { part_of: "it-x" }), "4 part_of: it-x is stated as a part of itself"],
    ["a body in an organisation", body(4, "cecop", { part_of: "cecop" }), "4 part_of: cecop is stated as a part"],
    [
      "an enterprise of no group",
      row(4, { record: "ENTERPRISE", id: "it-g", name: "E", country: "IT" }),
      "4 id: no GROUP",
    ],
    ["a mail address that is none", body(4, "cecop", { email: "cecop" }), '4 email: "cecop" is no e-mail address'],
    ["a website that is none", body(4, "cecop", { website: "=1+1" }), '4 website: "=1+1" is no address'],
    ["a telephone that is none", body(4, "cecop", { telephone: "call us" }), '4 telephone: "call us" is no'],
  ])("%s", (_, wrong, wanted) => {
    expect(mistakesOf([...base, wrong])).toEqual([expect.stringContaining(wanted)]);
  });

  it("the same affiliation twice at the same time, but not one after the other", () => {
    expect(mistakesOf([...base, member(4), member(5)])).toEqual([
      "5 -: it-x is FULL of cicopa in line 4 at the same time; remove one",
    ]);
    expect(mistakesOf([...base, member(4, { valid_to: "2019-06" }), member(5, { valid_from: "2019-07" })])).toEqual([]);
    expect(mistakesOf([...base, member(4, { valid_to: "2019-06" }), member(5, { valid_from: "2019" })])).toHaveLength(
      1,
    );
    expect(mistakesOf([...base, member(4), member(5, { role: "OBSERVER" })])).toEqual([]);
  });

  it("an organisation that is told in two ways, and a group that is a member", () => {
    expect(mistakesOf([...base, member(4), member(5, { role: "OBSERVER", name: "Y" })])).toEqual([
      '5 name: it-x has name "Y" here and "X" in line 4; make them agree',
    ]);
    expect(mistakesOf([...base, group(4), member(5, { id: "it-g", name: "G", kind: "GROUP" })])).toEqual([
      expect.stringContaining("5 record: it-g is a group"),
    ]);
  });

  it("several mistakes in several rows, in the order of the lines", () => {
    const wrong = [member(4, { role: "BOSS", certainty: "" }), ...base, body(5, "cecop", { parent_body: "x" })];
    expect(mistakesOf(wrong).map((text) => text.slice(0, 8))).toEqual(["4 role: ", "4 certai", "5 parent"]);
  });

  it("a circle of bodies", () => {
    const circle = [
      body(2, "a", { parent_body: "b" }),
      body(3, "b", { parent_body: "c" }),
      body(4, "c", { parent_body: "a" }),
    ];
    expect(mistakesOf(circle)).toHaveLength(3);
    expect(mistakesOf([...circle, body(5, "d", { parent_body: "a" })])).toHaveLength(3);
  });

  it("parts in a circle, but not those that were one inside the other at different times", () => {
    const parts = (from: string) => [
      ...base,
      member(4, { id: "a", part_of: "b", valid_to: "2019" }),
      member(5, { id: "b", part_of: "c" }),
      member(6, { id: "c", part_of: "a", valid_from: from }),
    ];
    expect(mistakesOf(parts("2020"))).toEqual([]);
    expect(mistakesOf(parts("2019-06")).map((text) => text.slice(0, 22))).toEqual([
      "4 part_of: a is inside",
      "5 part_of: b is inside",
      "6 part_of: c is inside",
    ]);
  });

  it.each(["a b", "a;b", "=1+1", "-a", "a.b", "é", "a/../b", "a+b"])(
    "the id %j, which a list of ids or a form of an edition could not hold",
    (id) => {
      expect(mistakesOf([...base, member(4, { id })])).toEqual([expect.stringMatching(/^4 id: .*letters, digits/)]);
      expect(mistakesOf([...base, body(4, id)])).toEqual([expect.stringMatching(/^4 id: .*letters, digits/)]);
    },
  );

  it("a body of the name of the main series", () => {
    expect(mistakesOf([...base, body(4, "main")])).toEqual([expect.stringContaining("the main series")]);
  });

  it("a file without rows", () => {
    expect(mistakesOf([])).toHaveLength(1);
  });
});
