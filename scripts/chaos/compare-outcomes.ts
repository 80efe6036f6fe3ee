import type { Outcome } from "./read-outcome.ts";

/** Every difference between what a run came to and what it had to come to, in words. */
export const compareOutcomes = (found: Outcome, expected: Outcome): readonly string[] => [
  ...[...expected].flatMap(([name, value]) => {
    const own = found.get(name);
    if (own === undefined) return [`${name} is missing`];
    return own === value ? [] : [`${name} is "${own}" and has to be "${value}"`];
  }),
  ...[...found.keys()].filter((name) => !expected.has(name)).map((name) => `${name} must not be there`),
];
