import { describe, expect, it } from "vitest";
import { isActivity } from "./activity.ts";
import { codeOf, codesOf, isCodeIn } from "./code-list.ts";
import { ancestorTypes, countriesOf, isCoopType, parentType, topType, typeExistsIn } from "./coop-type.ts";
import { indicator, indicators, isAddable, isCount, isIndicator, isMoney, isReported } from "./indicator.ts";
import { legalTender } from "./legal-tender.ts";
import { oneOf } from "./one-of.ts";

describe("indicators", () => {
  it("are all of the methodology, each once", () => {
    expect(indicators).toHaveLength(49);
    expect(new Set(indicators.map((one) => one.code)).size).toBe(49);
    expect(indicator("WRK_TOTAL")).toMatchObject({ unit: "PER", kind: "stock", level: "core" });
    expect(indicator("wrk_total")).toBeNull();
    expect(isIndicator("SHR_MBR")).toBe(true);
  });

  it("tell money, counts, ratios and computed ones apart", () => {
    expect(indicators.filter((one) => isMoney(one.code)).map((one) => one.code)).toEqual([
      "TURN",
      "VAL_ADD",
      "RESULT",
      "EQUITY",
    ]);
    expect(isCount("ENT_TOTAL") && isCount("MBR_TOTAL") && isCount("WRK_TOTAL")).toBe(true);
    expect(isCount("WRK_FTE") || isCount("TURN")).toBe(false);
    expect(isReported("SHR_MBR") || isReported("nothing")).toBe(false);
    expect(isReported("LARGEST_SHARE")).toBe(true);
    expect(isAddable("LARGEST_SHARE") || isAddable("WRK_SCOPE")).toBe(false);
    expect(isAddable("TURN")).toBe(true);
  });
});

describe("code lists", () => {
  it("know a code from the year in which it begins", () => {
    expect(isCodeIn("GEO_REGION", "APA", 2020)).toBe(false);
    expect(isCodeIn("GEO_REGION", "APA", 2021)).toBe(true);
    expect(isCodeIn("GEO_REGION", "XYZ", 2021)).toBe(false);
    expect(codeOf("COOP_TYPE", "CAE")).toMatchObject({
      label: "Business and employment cooperative",
      parent: "PRODUCER",
      from: null,
    });
    expect(codesOf("NO_LIST")).toEqual([]);
  });

  it("refuse reference data outside a closed list", () => {
    expect(() => oneOf(["a", "b"], "c")).toThrow(RangeError);
  });
});

describe("types", () => {
  it("stand in their parents", () => {
    expect(parentType("SOCIAL_A")).toBe("SOCIAL");
    expect(parentType("WORKER")).toBeNull();
    expect(ancestorTypes("CAE")).toEqual(["PRODUCER"]);
    expect([topType("SOCIAL_XX"), topType("WORKER")]).toEqual(["SOCIAL", "WORKER"]);
  });

  it("are no totals", () => {
    expect(isCoopType("WORKER", 2021)).toBe(true);
    expect(isCoopType("ALL_COOP", 2021) || isCoopType("_T", 2021) || isCoopType("X", 2021)).toBe(false);
  });

  it("exist where the table says", () => {
    expect(countriesOf("SOCIAL_AB", 2021)).toEqual(["IT"]);
    expect(countriesOf("WORKER", 2021)).toBeNull();
    expect(typeExistsIn("WOE", "ES", 2021)).toBe(true);
    expect(typeExistsIn("WOE", "FR", 2021)).toBe(false);
    expect(typeExistsIn("X", "ES", 2021)).toBe(false);
  });
});

describe("activities", () => {
  it("are sections, divisions, or not allocated", () => {
    expect(["A", "U", "XX", "41"].every((code) => isActivity(code))).toBe(true);
    expect(["V", "a", "4", "411", "_T", ""].some((code) => isActivity(code))).toBe(false);
  });
});

describe("legal tender", () => {
  it("is dated", () => {
    expect(legalTender("BG", 2025)).toEqual(["BGN"]);
    expect(legalTender("BG", 2026)).toEqual(["EUR"]);
    expect(legalTender("SK", 2008)).toEqual(["SKK"]);
    expect(legalTender("FR", 2021)).toEqual(["EUR"]);
    expect(legalTender("QQ", 2021)).toBeNull();
  });
});
