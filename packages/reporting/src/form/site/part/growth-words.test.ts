import { decimal } from "@coop-census/census";
import { expect, test } from "vitest";
import { threeReporters } from "../../../../testdata/three-reporters/input.ts";
import { editionCells } from "../../../edition/edition-cells.ts";
import type { EditionGrowth } from "../../../edition/edition-input.ts";
import { siteFacts } from "../facts/site-facts.ts";
import { speakerOf } from "../language/speaker.ts";
import { deskOf } from "../page/desk.ts";
import { growthWords } from "./growth-words.ts";

const free = editionCells(threeReporters).find(({ series, conf, indicator }) => {
  return series === "main" && conf === "F" && indicator === "ENT_TOTAL";
});
if (free === undefined) throw new Error("the example has no free figure of enterprises");

const said = (reporters: readonly string[], of: number): string => {
  const { geo, type, activity, indicator, detail, unit } = free;
  const growth: EditionGrowth = {
    series: "main",
    geo,
    type,
    activity,
    indicator,
    detail,
    unit,
    conf: "F",
    from: { year: 2021, value: decimal("1234567") },
    to: { year: 2022, value: decimal("1264567") },
    percent: decimal("2.4"),
    reporters,
    of,
    unmatched: [],
  };
  const facts = siteFacts({ input: { ...threeReporters, growth: [growth] }, cells: [free], quality: [], files: [] });
  const speaker = speakerOf("en", facts.nameOf);
  return growthWords(deskOf(facts, speaker, "index.html"), free) ?? "";
};

test("a growth names its subject, its reporters and its edition, its amounts as fine as its percentage needs", () => {
  expect(said(["a", "b", "c"], 4)).toMatch(
    /: up 2\.4% from 2021 to 2022 \(from 1,235,000 to 1,265,000\), told by 3 of 4 reporters, those with values of their own for both years \(census edition 2022-p2, \w+\)\.$/,
  );
});

test("a growth that rests on few reporters says so; one of all reporters does not", () => {
  expect(said(["a"], 10)).toMatch(/the only one .*This rests on few reporters/);
  expect(said(["a", "b", "c"], 7)).toContain("few reporters");
  expect(said(["a", "b", "c"], 6)).not.toContain("few reporters");
  expect(said(["a", "b"], 2)).not.toContain("few reporters");
});
