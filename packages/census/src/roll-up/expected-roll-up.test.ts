import { readFileSync } from "node:fs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { membersCoverage } from "../coverage/members-coverage.ts";
import { responseOf } from "../coverage/response.ts";
import { decimal } from "../decimal/decimal.ts";
import type { Network } from "../network/network.ts";
import { parseNetwork } from "../network/parse-network.ts";
import { noDimensions, type Observation } from "../observation/observation.ts";
import { referenceDate } from "../observation/reference-date.ts";
import { overlapEffects } from "../overlap-effect/overlap-effects.ts";
import { sayOverlapEffect } from "../overlap-effect/say-overlap-effect.ts";
import type { AcceptedReturn } from "./accepted-return.ts";
import { additiveCells } from "./additive-cells.ts";
import type { Cell } from "./cell.ts";
import type { Overlap } from "./overlap.ts";
import { parseOverlaps } from "./parse-overlaps.ts";
import { rollUpYear } from "./roll-up-year.ts";
import { type Variant, variants } from "./variant.ts";

const samples = new URL("../../../../samples/", import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, samples), "utf8");
const readTable = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(textOf(name), { header: true, skipEmptyLines: true }).data;
const rowsOf = (name: string) => readTable(name).map((fields, index) => ({ line: index + 2, fields }));

const networkOf = (): Network => {
  const parsed = parseNetwork(rowsOf("network.csv"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.value;
};

const overlapsOf = (network: Network): readonly Overlap[] => {
  const parsed = parseOverlaps(rowsOf("overlaps.csv"), network);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.value;
};

interface ExpectedCell {
  readonly place: string;
  readonly type: string;
  readonly indicator: string;
  readonly value: number;
  readonly files: readonly string[];
}

interface ExpectedYear {
  readonly response: {
    readonly full_members_known: number;
    readonly responding: number;
    readonly responding_with_ENT_TOTAL: number;
    readonly not_responding: readonly string[];
    readonly responding_but_not_confirmed_in_roster: readonly string[];
  };
  readonly cells: Record<Variant, readonly ExpectedCell[]>;
}

// JSON.parse answers any; the file's shape is what the test asserts cell by cell.
const expected = JSON.parse(textOf("expected_rollup.json")) as { readonly years: Record<string, ExpectedYear> };

interface Fact {
  readonly file: string;
  readonly reporter: string;
  readonly year: string;
  readonly status: string;
  readonly type: string;
  readonly geo: string;
  readonly scope: string;
  readonly perim: string;
  readonly indicator: string;
  readonly value: string;
  readonly unit: string;
  readonly reference: string;
  readonly flag: string;
}

const facts: readonly Fact[] = readTable("facts.csv").map((row) => {
  const field = (name: string): string => row[name] ?? "";
  return {
    file: field("file"),
    reporter: field("reporter"),
    year: field("year"),
    status: field("status"),
    type: field("type"),
    geo: field("geo"),
    scope: field("scope"),
    perim: field("perim"),
    indicator: field("indicator"),
    value: field("value"),
    unit: field("unit"),
    reference: field("reference"),
    flag: field("flag"),
  };
});
const manifest = new Map(readTable("manifest.csv").map((row) => [row["file"] ?? "", row]));

const observationOf = (fact: Fact, row: number): Observation => ({
  reporter: fact.reporter,
  year: Number(fact.year),
  scope: fact.scope === "NAT" ? "NAT" : "AFF",
  perimeter: fact.perim === "COOP" ? "COOP" : "COOP_SUBS",
  country: fact.reporter.slice(0, 2).toUpperCase(),
  area: fact.geo === "" ? "_T" : fact.geo,
  type: fact.type,
  activity: "_T",
  activityRevision: null,
  indicator: fact.indicator,
  dimensions: noDimensions,
  value: decimal(fact.value),
  unit: fact.unit === "" ? "unit" : fact.unit,
  reference: referenceDate(fact.reference),
  flags: fact.flag.split("").sort().join(""),
  confidentiality: "F",
  isPublic: true,
  address: { sheet: null, row, column: null, header: null },
});

const returnsOf = (year: number, all: readonly Fact[] = facts): readonly AcceptedReturn[] => {
  const current = all.filter((fact) => fact.year === String(year) && fact.status === "current");
  return [...Map.groupBy(current, ({ file }) => file)].map(([file, ofFile]) => {
    const terms = manifest.get(file);
    const rowKeys = ofFile.map(({ type, geo, scope, perim, reference }) =>
      [type, geo, scope, perim, reference].join(" "),
    );
    return {
      organisation: ofFile[0]?.reporter ?? "",
      year,
      observations: ofFile.map((fact, index) => observationOf(fact, rowKeys.indexOf(rowKeys[index] ?? "") + 2)),
      terms: {
        rollUpScope: terms?.["rollup_scope"] === "NAT" ? "NAT" : "AFF",
        totalType: terms?.["total_type"] ?? "",
      },
      keptOut: [],
      blankRows: [],
    };
  });
};

const network = networkOf();
const overlaps = overlapsOf(network);
const cellsOf = (year: number, variant: Variant, returns = returnsOf(year)): readonly Cell[] =>
  rollUpYear({ year, network, overlaps, returns, series: "main", variant });

/** The shape in which the expectation states a cell, for its three indicators and reported types. */
const asExpected = (cells: readonly Cell[]) =>
  cells
    .filter(({ type, indicator }) => type !== "ALL_ENT" && ["ENT_TOTAL", "WRK_TOTAL", "WRK_MBR"].includes(indicator))
    .map(({ geo, type, indicator, gross, reporters }) =>
      [geo, type, indicator, gross, reporters.ids.join(" ")].join("|"),
    )
    .sort();

describe.each([2021, 2022])("the census of public figures %i", (year) => {
  const ofYear = expected.years[String(year)];
  if (ofYear === undefined) throw new Error(`no expectation for ${year}`);

  it.each(variants)("has exactly the expected cells, values and reporters: %s", (variant) => {
    const wanted = ofYear.cells[variant].map(({ place, type, indicator, value, files }) => {
      const ids = files.map((file) => file.replace(/^.*\//, "").replace(/_\d{4}\..*$/, ""));
      return [place, type, indicator, String(value), ids.sort().join(" ")].join("|");
    });
    expect(asExpected(cellsOf(year, variant))).toEqual(wanted.sort());
  });

  it("has the expected response", () => {
    const response = responseOf({ year, geo: "WORLD", series: "main", network, returns: returnsOf(year) });
    expect({
      full_members_known: response.known.length,
      responding: response.answered.length,
      responding_with_ENT_TOTAL: response.answeredEntTotal.length,
      not_responding: response.notResponding,
      responding_but_not_confirmed_in_roster: response.notAdded,
    }).toEqual(ofYear.response);
  });
});

describe("the headline figures", () => {
  const headline = (year: number, indicator: string) => {
    const cell = cellsOf(year, "all_reported").find(
      (one) => one.geo === "WORLD" && one.type === "ALL_COOP" && one.indicator === indicator,
    );
    if (cell === undefined) throw new Error("no such cell");
    return cell;
  };

  it("are 39,916 and 872,787 in 2021, 40,432 and 878,202 in 2022", () => {
    expect(headline(2021, "ENT_TOTAL").gross).toBe("39916");
    expect(headline(2021, "WRK_TOTAL").gross).toBe("872787");
    expect(headline(2022, "ENT_TOTAL").gross).toBe("40432");
    expect(headline(2022, "WRK_TOTAL").gross).toBe("878202");
  });

  it.each([
    [2021, "IT", "8389", "13415"],
    [2021, "EUR", "29207", "34233"],
    [2021, "WORLD", "34890", "39916"],
    [2022, "IT", "8358", "13384"],
    [2022, "EUR", "29756", "34782"],
    [2022, "WORLD", "35406", "40432"],
  ])(
    "of %i in %s lie between %s and %s enterprises, since nobody knows what the Italian centrals share",
    (year, geo, lower, upper) => {
      const cell = cellsOf(year, "all_reported").find(
        (one) => one.geo === geo && one.type === "ALL_COOP" && one.indicator === "ENT_TOTAL",
      );
      expect(cell?.bounds).toEqual({ lower, upper });
      expect(cell?.value).toBe(upper);
    },
  );

  it("have bounds apart only in Italy and above it", () => {
    for (const year of [2021, 2022]) {
      const wide = cellsOf(year, "all_reported").filter(({ bounds }) => bounds.lower !== bounds.upper);
      expect([...new Set(wide.map(({ geo }) => geo))]).toEqual(["WORLD", "EUR", "IT"]);
    }
  });

  it("say how many of how many members they rest on, and that they hold stand-ins, national and doubtful figures", () => {
    const cell = headline(2022, "ENT_TOTAL");
    expect(cell.reporters).toMatchObject({ answered: 13, of: 39 });
    expect(membersCoverage(cell)).toBe("0.3333");
    expect(cell.flags).toBe("DEU");
    expect(cell.composition).toEqual({
      fresh: "6513",
      standIn: "33919",
      national: "4813",
      estimated: "4426",
      imputed: "0",
    });
  });
});

describe("what each overlap of the samples did", () => {
  const said = (year: number): ReadonlyMap<string, string> => {
    const members = additiveCells({ year, series: "main", network, returns: returnsOf(year), variant: "all_reported" });
    const effects = overlapEffects({ year, series: "main", network, overlaps, members });
    return new Map(
      overlaps.flatMap((one, index) => {
        const effect = effects[index];
        const name = `${one.a} ${one.b} ${one.indicator}`;
        return effect === undefined ? [] : [[name, sayOverlapEffect(one, year, effect)] as const];
      }),
    );
  };

  it.each([2021, 2022])("in %i: two widen the bounds of Italy, the others do nothing, and each says why", (year) => {
    const sentences = said(year);
    expect(sentences.get("it-agci-pl it-legacoop-ps ENT_TOTAL")).toBe(
      "It lowers the lower bound of IT by: 2,326 (ENT_TOTAL), since nobody knows whether any are in both; 52,164 (WRK_TOTAL), since what enterprises in both have is unmeasured; 39,929 (WRK_MBR), since what enterprises in both have is unmeasured; 3,000,000,000 (TURN), since what enterprises in both have is unmeasured. What counts both is flagged U.",
    );
    expect(sentences.get("it-federsolidarieta it-legacoopsociali ENT_TOTAL")).toMatch(
      /^It lowers the lower bound of IT by: 2,700 \(ENT_TOTAL\)/,
    );
    expect(sentences.get("es-mondragon es-konfekoop WRK_TOTAL")).toBe(
      `It does nothing in ${year}: es-mondragon is a group and never adds, and es-konfekoop is no full or direct member, so nothing of it is added.`,
    );
    expect(sentences.get("us-usfwc pr-ligacoop ENT_TOTAL")).toBe(
      `It does nothing in ${year}: pr-ligacoop has no return that counts. It was measured more than three years earlier (V36) and is not removed until somebody decides.`,
    );
    expect([...sentences.values()].filter((one) => one.startsWith("It does nothing"))).toHaveLength(13);
  });
});

const isDatedFor = (variant: Variant, year: number, dated: number): boolean => {
  if (variant === "dated_in_reference_year") return dated === year;
  if (variant === "not_later_than_reference_year") return dated >= year - 3 && dated <= year;
  return true;
};

const plainTypes = (type: string): string[] => {
  const all = [type];
  if (type.startsWith("SOCIAL_")) all.push("SOCIAL");
  if (type === "CAE") all.push("PRODUCER");
  if (!["WOE", "CONSORTIUM"].includes(type)) all.push("ALL_COOP");
  if (type !== "CONSORTIUM") all.push("ALL_ENT");
  return all;
};

const plainEntries = (own: readonly Fact[], counted: readonly Fact[], totalType: string): [string, bigint][] => {
  const rowOf = (fact: Fact) => `${fact.type}/${fact.geo}/${fact.reference}`;
  const entries: [string, bigint][] = [];
  const filled = new Set<string>();
  let [total, parts] = [0n, 0n];
  for (const fact of counted) {
    if (fact.type === "_T") total += BigInt(fact.value);
    else {
      parts += BigInt(fact.value);
      filled.add(rowOf(fact));
      entries.push([fact.type, BigInt(fact.value)]);
    }
  }
  const rows = new Set(own.filter((fact) => fact.type !== "_T").map(rowOf)).size;
  if (counted.length > 0 && filled.size === 0) entries.push([totalType, total]);
  else if (filled.size < rows && total > parts) entries.push([totalType, total - parts]);
  return entries;
};

const plainPlaces: Record<string, string[]> = {
  EUR: ["EUR", "WORLD"],
  AME_NA: ["AME_NA", "AME", "WORLD"],
  AME_MS: ["AME_MS", "AME", "WORLD"],
  AME_XX: ["AME_XX", "AME", "WORLD"],
  APA: ["APA", "WORLD"],
  OTH: ["OTH", "WORLD"],
};

const plainOwn = (all: readonly Fact[], year: number, file: string, scope: string): readonly Fact[] =>
  all.filter((fact) => {
    const isCurrent = fact.file === file && fact.year === String(year) && fact.status === "current";
    return isCurrent && fact.perim === "COOP" && fact.scope === scope;
  });

const plainUnitOf = (counted: readonly Fact[]): string => counted[0]?.unit ?? "";

const plainTerms = (file: string) => {
  const row = manifest.get(file);
  return { scope: row?.["rollup_scope"] ?? "", totalType: row?.["total_type"] ?? "" };
};

const roster = readTable("network.csv").filter(
  (row) => row["body"] === "cicopa" && (row["role"] === "FULL" || row["role"] === "DIRECT"),
);

const plainPlacesOf = (reporter: string): string[] => {
  const member = roster.find((row) => row["id"] === reporter);
  return member === undefined ? [] : [member["country"] ?? "", ...(plainPlaces[member["sub_region"] ?? ""] ?? [])];
};

/** The same totals by a plain program of another make: one pass over the facts, whole numbers, a table of sums. */
const recompute = (year: number, variant: Variant, changed: readonly Fact[]): string[] => {
  const sums = new Map<string, bigint>();
  const who = new Map<string, Set<string>>();
  for (const file of new Set(changed.map((fact) => fact.file))) {
    const { scope, totalType } = plainTerms(file);
    const own = plainOwn(changed, year, file, scope);
    const reporter = file.replace(/^.*\//, "").replace(/_\d{4}.*$/, "");
    const places = variant === "affiliated_scope_only" && scope !== "AFF" ? [] : plainPlacesOf(reporter);
    for (const indicator of new Set(own.map((fact) => fact.indicator))) {
      const counted = own.filter(
        (fact) => fact.indicator === indicator && isDatedFor(variant, year, Number(fact.reference.slice(0, 4))),
      );
      const entries = plainEntries(own, counted, totalType);
      const each = entries.flatMap(([type, value]) => plainTypes(type).map((one) => [one, value] as const));
      for (const [type, value] of each) {
        for (const key of places.map((place) => `${place}|${type}|${indicator}|${plainUnitOf(counted)}`)) {
          sums.set(key, (sums.get(key) ?? 0n) + value);
          who.set(key, (who.get(key) ?? new Set()).add(reporter));
        }
      }
    }
  }
  return [...sums].map(([key, value]) => `${key}|${value}|${[...(who.get(key) ?? [])].sort().join(" ")}`).sort();
};

const asRecomputed = (cells: readonly Cell[]): string[] =>
  cells
    .map(({ geo, type, indicator, unit, gross, reporters }) =>
      [geo, type, indicator, unit === "unit" ? "" : unit, gross, reporters.ids.join(" ")].join("|"),
    )
    .sort();

describe("facts that are left out, changed and permuted", () => {
  const alteration = fc.record({
    value: fc.option(fc.nat({ max: 20_000 }), { nil: null, freq: 2 }),
    type: fc.option(fc.constantFrom("WORKER", "SOCIAL_A", "SOCIAL_GI", "CAE", "WOE", "CONSORTIUM", "NA_TYPE", "_T"), {
      nil: null,
      freq: 2,
    }),
    reference: fc.option(fc.constantFrom("2018", "2019-05", "2021-06-30", "2022", "2023"), { nil: null, freq: 2 }),
  });
  const alterations = fc.array(alteration, { minLength: facts.length, maxLength: facts.length });
  const keepsTypes = new Set(
    facts.filter(({ type }) => type === "SOCIAL" || type === "PRODUCER").map(({ reporter }) => reporter),
  ).add("uy-fcpu");
  const kept = fc.shuffledSubarray(
    facts.map((_, index) => index),
    { minLength: 1 },
  );

  it.each(variants)("give what an independent program makes of them: %s", (variant) => {
    fc.assert(
      fc.property(fc.constantFrom(2021, 2022), alterations, kept, (year, changes, order) => {
        const changed = order.flatMap((index): Fact[] => {
          const [fact, change] = [facts[index], changes[index]];
          if (fact === undefined || change === undefined) return [];
          const value = change.value === null ? fact.value : String(change.value);
          // Tables by areas, and with a type that may contain others, keep their types: the plain program settles neither.
          const type = keepsTypes.has(fact.reporter) ? fact.type : (change.type ?? fact.type);
          return [{ ...fact, value, type, reference: change.reference ?? fact.reference }];
        });
        const cells = rollUpYear({
          year,
          network,
          overlaps,
          returns: returnsOf(year, changed),
          series: "main",
          variant,
        });
        expect(asRecomputed(cells)).toEqual(recompute(year, variant, changed));
      }),
      { numRuns: 60 },
    );
  });
});
