import type { Mistake } from "../table/parsed.ts";
import { checkParts } from "./check-parts.ts";
import type { NetworkDraft, Stated } from "./network-draft.ts";
import { overlapInTime, type Period } from "./validity.ts";

const isTwice = <Entry extends Period>(
  stated: readonly Stated<Entry>[],
  keyOf: (entry: Entry) => string,
): { readonly line: number; readonly first: number; readonly entry: Entry }[] => {
  const seen = new Map<string, Stated<Entry>[]>();
  return stated.flatMap(({ line, entry }) => {
    const key = keyOf(entry);
    const earlier = seen.get(key) ?? [];
    seen.set(key, [...earlier, { line, entry }]);
    const first = earlier.find((other) => overlapInTime(other.entry, entry));
    return first === undefined ? [] : [{ line, first: first.line, entry }];
  });
};

const bodyMistakes = ({ bodies }: NetworkDraft): Mistake[] => {
  const parents = new Map(bodies.map(({ entry }) => [entry.id, entry.parent]));
  const isInCircle = (id: string): boolean => {
    const passed = new Set<string>();
    let above = parents.get(id) ?? null;
    while (above !== null && above !== id && !passed.has(above)) {
      passed.add(above);
      above = parents.get(above) ?? null;
    }
    return above === id;
  };
  return [
    ...isTwice(
      bodies.map(({ line, entry }) => ({ line, entry: { id: entry.id, from: null, to: null } })),
      ({ id }) => id,
    ).map(({ line, first, entry }) => ({
      line,
      column: "id",
      message: `the body ${entry.id} stands in line ${first} already; state it once`,
    })),
    ...bodies.flatMap(({ line, entry }) => {
      if (entry.parent === null) return [];
      if (!parents.has(entry.parent)) {
        const message = `no BODY row states the parent ${entry.parent}; add one or correct the id`;
        return [{ line, column: "parent_body", message }];
      }
      if (!isInCircle(entry.id)) return [];
      return [{ line, column: "parent_body", message: `the body ${entry.id} stands above itself; correct its parent` }];
    }),
  ];
};

const countryMistakes = (draft: NetworkDraft): Mistake[] => {
  const known = new Set(draft.countries.map(({ entry }) => entry.country));
  return [
    ...isTwice(draft.countries, ({ country }) => country).map(({ line, first, entry }) => ({
      line,
      column: "country",
      message: `${entry.country} has a place in line ${first} at the same time; a country is in one place on a date`,
    })),
    ...[...draft.organisations.values()]
      .filter(({ entry }) => entry.country !== "" && !known.has(entry.country))
      .map(({ line, entry }) => ({
        line,
        column: "country",
        message: `no COUNTRY row states the country ${entry.country} of ${entry.id}; add one or correct the code`,
      })),
    ...draft.repeatedPlaces.flatMap(({ line, country, place }) => {
      const stated = draft.countries.filter(({ entry }) => entry.country === country).map(({ entry }) => entry.place);
      if (stated.length === 0 || stated.some((one) => one === place)) return [];
      const message = `${country} lies in ${stated.join(", ")} by its COUNTRY row, not in "${place}"; make them agree`;
      return [{ line, column: "sub_region", message }];
    }),
  ];
};

const affiliationMistakes = (draft: NetworkDraft): Mistake[] => {
  const bodies = new Set(draft.bodies.map(({ entry }) => entry.id));
  return [
    ...isTwice(draft.affiliations, (entry) => JSON.stringify([entry.organisation, entry.body, entry.role])).map(
      ({ line, first, entry }) => ({
        line,
        column: null,
        message: `${entry.organisation} is ${entry.role} of ${entry.body} in line ${first} at the same time; remove one`,
      }),
    ),
    ...draft.affiliations
      .filter(({ entry }) => entry.body !== "" && !bodies.has(entry.body))
      .map(({ line, entry }) => ({
        line,
        column: "body",
        message: `no BODY row states the body ${entry.body}; add one or correct the id`,
      })),
  ];
};

const groupMistakes = (draft: NetworkDraft): Mistake[] => [
  ...isTwice(draft.perimeters, ({ group, enterprise }) => JSON.stringify([group, enterprise])).map(
    ({ line, first, entry }) => ({
      line,
      column: "name",
      message: `${entry.enterprise} is in ${entry.group} by line ${first} at the same time; remove one`,
    }),
  ),
  ...draft.perimeters
    .filter(({ entry }) => entry.group !== "" && draft.organisations.get(entry.group)?.entry.isGroup !== true)
    .map(({ line, entry }) => ({
      line,
      column: "id",
      message: `no GROUP row states the group ${entry.group}; add one or correct the id`,
    })),
];

/** What is wrong between the rows of a roster: circles, repeated and missing bodies, countries and affiliations. */
export const checkNetwork = (draft: NetworkDraft): readonly Mistake[] => [
  ...bodyMistakes(draft),
  ...countryMistakes(draft),
  ...affiliationMistakes(draft),
  ...groupMistakes(draft),
  ...checkParts(draft),
];
