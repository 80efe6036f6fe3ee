import { codesOf, indicators, languages } from "@coop-census/census";
import { expect, test } from "vitest";
import activityNames from "../names/activities.json" with { type: "json" };
import indicatorNames from "../names/indicators.json" with { type: "json" };
import placeNames from "../names/places.json" with { type: "json" };
import typeNames from "../names/types.json" with { type: "json" };
import { messages } from "./messages.ts";

const parametersOf = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

test.each(languages)("%s has every text, with the parameters of the original", (language) => {
  const described = (of: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(of).map(([key, text]) => [key, parametersOf(text)]));
  expect(described(messages[language])).toEqual(described(messages.en));
});

test("every country, region, type and indicator of the code lists has a name in every language", () => {
  const places = [...codesOf("GEO_REGION"), ...codesOf("GEO_COUNTRY")].map(({ code }) => code).sort();
  expect(Object.keys(placeNames).sort()).toEqual(places);
  expect(Object.keys(typeNames).sort()).toEqual(
    codesOf("COOP_TYPE")
      .map(({ code }) => code)
      .sort(),
  );
  const activities = codesOf("ISIC4").map(({ code }) => code);
  expect(Object.keys(activityNames).sort()).toEqual(activities.sort());
  expect(Object.keys(indicatorNames).sort()).toEqual(indicators.map(({ code }) => code).sort());
  for (const forms of [...Object.values(placeNames), ...Object.values(typeNames), ...Object.values(indicatorNames)]) {
    for (const language of languages) expect(Object.values(forms[language]).every((one) => one.length >= 0)).toBe(true);
  }
});
