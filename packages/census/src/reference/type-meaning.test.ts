import { expect, test } from "vitest";
import { codeOf } from "./code-list.ts";
import { isCoopType, typeExistsIn } from "./coop-type.ts";
import { typeMeanings, typeMeaningsOn } from "./type-meaning.ts";

test.each(typeMeanings)("$country $label is a type that exists there, of the ILO or none", ({ country, type, ilo }) => {
  expect(isCoopType(type, 2023)).toBe(true);
  expect(typeExistsIn(type, country, 2023)).toBe(true);
  expect(ilo === null || codeOf("ILO_TYPE", ilo) !== null).toBe(true);
});

test("a label means one thing in its country on a day", () => {
  const keys = typeMeaningsOn("2023-12-31", null).map(({ country, label }) => `${country} ${label}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test("a label is in force from its law on, and shares are published by its first level", () => {
  expect(typeMeaningsOn("2022-09-30", "JP")).toEqual([]);
  expect(typeMeaningsOn("2022-10-01", "JP").map(({ type }) => type)).toEqual(["WORKER"]);
  expect(typeMeaningsOn("2021-12-31", "FR").map(({ type, metaType }) => `${type} ${metaType}`)).toEqual([
    "WORKER WORKER",
    "SOCIAL_MS SOCIAL",
    "CAE PRODUCER",
    "OTHER_COOP OTHER_COOP",
  ]);
});
