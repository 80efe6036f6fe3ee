import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import type { NeighbourContext } from "../neighbours/neighbour-context.ts";
import { reportedFigures } from "../neighbours/reported-figures.ts";
import type { YearFigure } from "../neighbours/year-figure.ts";
import { parentType } from "../reference/coop-type.ts";
import { figureRelations } from "../reference/figure-relations.ts";
import { ruleText } from "../reference/rule-text.ts";
import { wholeFile } from "../return/place-in-return.ts";
import type { Rule } from "./rule.ts";

const messages = {
  "V31/breakdown-missing": {
    what: "{indicator} was broken down by {dimension} for {before} and is not for {year}.",
    expected: "{indicator} by {dimension}, as for {before}",
    cure: "Give the breakdown again, or say in the note why there is none any more.",
  },
  "V31/part-missing": {
    what: "{part} was given beside {indicator} for {before} and is not for {year}.",
    expected: "{part}, as for {before}",
    cure: "Give {part} again, or say in the note why it is not known any more.",
  },
} as const satisfies Messages;

const { subsets, usualSubsets, workerParts, memberCategories } = figureRelations;

/** Figures that are a part of another, with the other. */
const parts: readonly (readonly [part: string, whole: string])[] = [
  ...subsets,
  ...usualSubsets,
  ...workerParts.map((part) => [part, "WRK_TOTAL"] as const),
  ...memberCategories.map((part) => [part, "MBR_TOTAL"] as const),
];

/** By what a figure is broken down, in the words of the census; empty for a figure of the whole. */
const dimensionsOf = ({ type, area, activity, dimensions }: YearFigure): readonly string[] => {
  const parent = parentType(type);
  return [
    ...(type === "_T" || type === "NA_TYPE" ? [] : [parent === null ? "TYPE" : `TYPE of ${parent}`]),
    ...(area === "_T" ? [] : ["GEO"]),
    ...(activity === "_T" ? [] : ["ACTIVITY"]),
    ...Object.entries(dimensions).flatMap(([name, code]) => (code === "_T" ? [] : [name])),
  ];
};

const byIndicator = (figures: readonly YearFigure[]): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    [...Map.groupBy(figures, ({ indicator }) => indicator)].map(([code, group]) => [
      code,
      new Set(group.flatMap(dimensionsOf)),
    ]),
  );

const check = ({ own, earlier }: NeighbourContext): readonly Finding[] => {
  const last = earlier.findLast((one) => one.observations.length > 0);
  if (last === undefined || own.observations.length === 0) return [];
  const [before, now] = [byIndicator(reportedFigures(last)), byIndicator(reportedFigures(own))];
  const params = { before: String(last.year), year: String(own.year) };
  const place = { severity: "WARN", level: "file", address: wholeFile } as const;
  const missing = [...now].flatMap(([indicator, given]) =>
    [...(before.get(indicator) ?? [])]
      .filter((dimension) => !given.has(dimension))
      .map((dimension) =>
        makeFinding(messages, "V31/breakdown-missing", { ...place, indicator }, { ...params, indicator, dimension }),
      ),
  );
  const withoutPart = new Map(
    parts.flatMap(([part, whole]) =>
      before.has(part) && before.has(whole) && !now.has(part) && now.has(whole) ? [[part, whole] as const] : [],
    ),
  );
  return [
    ...missing,
    ...[...withoutPart].map(([part, indicator]) =>
      makeFinding(messages, "V31/part-missing", { ...place, indicator: part }, { ...params, indicator, part }),
    ),
  ];
};

/** A dimension, or a part of a figure, that the last accepted return with figures had. */
export const v31: Rule = {
  id: "V31",
  text: `${ruleText("V31")}; held against the last accepted return with figures, by indicator`,
  severities: ["WARN"],
  level: "file",
  thresholds: {},
  messages,
  doubtsNoFigure: {
    "V31/breakdown-missing": "the breakdown is not there, and the total is not in doubt for that",
    "V31/part-missing": "the part is not there, and its whole is not in doubt for that",
  },
  check: () => [],
  checkNeighbours: check,
};
