import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memberCellOf } from "../fixture/member-cell-of.ts";
import { networkOf } from "../fixture/network-of.ts";
import { codesOf } from "../reference/code-list.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import { sectorFigures } from "./sector-figures.ts";
import { placeOfActivity, sectionOf, sectors } from "./sector-list.ts";

const network = networkOf({ fr: ["FR", "EUR"], it: ["IT", "EUR"] });

const sectorsOf = (members: readonly MemberCell[], geo = "EUR", grouping: "sector" | "group" = "sector") =>
  sectorFigures({ year: 2021, network, members }, grouping)
    .filter((one) => one.geo === geo && one.type === "WORKER")
    .map(({ sector, value, flags, allocated }) =>
      `${sector} ${value} ${flags} ${allocated.ids.length}/${allocated.of}`.replace("  ", " "),
    )
    .toSorted();

const ent = (reporter: string, country: string, value: number, activity = "_T") =>
  memberCellOf(reporter, country, "ENT_TOTAL", value, { activity });

describe("the sectors", () => {
  test("are the ten that CICOPA names, what it does not, and what is not allocated", () => {
    expect(sectors.filter(({ saidAs }) => saidAs !== "" && saidAs !== "etc.").map(({ code }) => code)).toHaveLength(10);
  });

  test("hold every section of revision 4, each division in one", () => {
    const sections = codesOf("ISIC4").filter(({ code }) => code !== "XX");
    expect(sections.filter(({ code }) => placeOfActivity(`ISIC4_${code}`, "sector") === "XX")).toEqual([]);
    expect(sections.filter(({ code, parent }) => placeOfActivity(`ISIC4_${code}`, "group") !== parent)).toEqual([]);
  });

  test("never compare a letter across revisions", () => {
    expect(placeOfActivity("ISIC4_J", "sector")).toBe("INTELLECTUAL");
    expect(placeOfActivity("ISIC5_L", "sector")).toBe("OTHER");
    expect(placeOfActivity("ISIC4_P", "sector")).toBe("EDUCATION");
    expect(placeOfActivity("ISIC5_Q", "sector")).toBe("EDUCATION");
    expect(sectionOf("ISIC4_62")).toBe("ISIC4_J");
    expect(sectionOf("ISIC5_62")).toBe("ISIC5_K");
  });
});

describe("a figure by sector", () => {
  test("takes divisions where a section lies in several sectors, and says what they leave", () => {
    const members = [ent("fr", "FR", 100), ent("fr", "FR", 60, "ISIC4_C"), ent("fr", "FR", 25, "ISIC4_18")];
    expect(sectorsOf(members)).toEqual(["GRAPHIC 25 1/1", "GRAPHIC+INDUSTRY 35 E 1/1", "XX 40 E 1/1"]);
  });

  test("says of a section that cannot be told apart that it cannot", () => {
    expect(sectorsOf([ent("fr", "FR", 60), ent("fr", "FR", 60, "ISIC4_Q")])).toEqual(["HEALTH+SOCIAL 60 1/1"]);
  });

  test("takes a section as it is where all of it is one sector, whatever its divisions say", () => {
    const members = [ent("fr", "FR", 60), ent("fr", "FR", 60, "ISIC4_F"), ent("fr", "FR", 20, "ISIC4_41")];
    expect(sectorsOf(members)).toEqual(["CONSTRUCTION 60 1/1"]);
  });

  test("leaves what a reporter did not allocate, and has no row where nobody did", () => {
    const members = [ent("fr", "FR", 60), ent("fr", "FR", 60, "ISIC4_F"), ent("it", "IT", 500)];
    expect(sectorsOf(members)).toEqual(["CONSTRUCTION 60 1/2", "XX 500 1/2"]);
    expect(sectorsOf(members, "IT")).toEqual([]);
  });

  test("counts who gave nothing or a loss among those that gave the figure", () => {
    const money = (reporter: string, country: string, value: number, activity = "_T") => ({
      ...memberCellOf(reporter, country, "RESULT", value, { activity }),
      unit: "EUR",
    });
    const given = [money("fr", "FR", 60), money("fr", "FR", 60, "ISIC4_F")];
    expect(sectorsOf([...given, money("it", "IT", -20)])).toEqual(["CONSTRUCTION 60 1/2", "XX -20 1/2"]);
    expect(sectorsOf([...given, money("it", "IT", 0)])).toEqual(["CONSTRUCTION 60 1/2", "XX 0 1/2"]);
  });

  test("by group is industry, construction and services", () => {
    const members = [
      ent("fr", "FR", 100),
      ent("fr", "FR", 60, "ISIC4_C"),
      ent("fr", "FR", 25, "ISIC4_18"),
      ent("fr", "FR", 30, "ISIC4_41"),
    ];
    expect(sectorsOf(members, "EUR", "group")).toEqual(["CON 30 1/1", "IND 60 1/1", "XX 10 E 1/1"]);
  });
});

const division = fc.constantFrom("ISIC4_18", "ISIC4_25", "ISIC4_41", "ISIC4_74", "ISIC4_86", "ISIC4_88", "ISIC4_XX");

test("whatever is allocated, the sectors and what is not allocated add up to the total", () => {
  fc.assert(
    fc.property(
      fc.dictionary(division, fc.nat({ max: 50 })),
      fc.nat({ max: 40 }),
      fc.nat({ max: 9 }),
      (parts, c, more) => {
        const inC = (parts["ISIC4_18"] ?? 0) + (parts["ISIC4_25"] ?? 0) + c;
        const all = Object.values(parts).reduce((known, one) => known + one, 0) + c + more;
        const members = [
          ent("fr", "FR", all),
          ent("fr", "FR", inC, "ISIC4_C"),
          ...Object.entries(parts).map(([activity, value]) => ent("fr", "FR", value, activity)),
        ];
        for (const grouping of ["sector", "group"] as const) {
          const figures = sectorFigures({ year: 2021, network, members }, grouping).filter(
            ({ geo }) => geo === "WORLD",
          );
          const added = figures
            .filter(({ type }) => type === "WORKER")
            .reduce((known, { value }) => known + Number(value), 0);
          expect(added).toBe(all);
        }
      },
    ),
  );
});
