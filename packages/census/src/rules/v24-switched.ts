import type { Finding } from "../finding/finding.ts";
import { makeFinding } from "../finding/make-finding.ts";
import type { Messages } from "../finding/message.ts";
import { byKey } from "../neighbours/by-key.ts";
import type { NeighbourContext } from "../neighbours/neighbour-context.ts";
import { reportedFigures } from "../neighbours/reported-figures.ts";
import { figureKey, type YearFigure, yearFigures } from "../neighbours/year-figure.ts";
import { wholeFile } from "../return/place-in-return.ts";

/** What is said of a series that goes on as another one. */
export const v24Switched = {
  "V24/scope-switched": {
    what: "{value} is of scope {scope}; for {before} the series was of scope {scopeBefore}, and flag B is not set.",
    expected: "figures of scope {scopeBefore}, or flag B",
    cure: "Send the figures in the scope of the years before, or set flag B to say that the series breaks here; the value is held until somebody decides.",
    ofCell: ["value"],
    many: {
      what: "The values are of scope {scope}; for {before} the series was of scope {scopeBefore}, and flag B is not set.",
    },
  },
  "V24/perimeter-switched": {
    what: "{value} is of perimeter {perimeter} only; for {before} the series was of perimeter {perimeterBefore}, and flag B is not set.",
    expected: "figures of perimeter {perimeterBefore}, or flag B",
    cure: "Send the figures in the perimeter of the years before too, or set flag B to say that the series breaks here.",
    ofCell: ["value"],
    many: {
      what: "The values are of perimeter {perimeter} only; for {before} the series was of perimeter {perimeterBefore}, and flag B is not set.",
    },
  },
  "V24/revision-switched": {
    what: "The activities of {indicator} are in revision {revision} of ISIC; for {before} they were in revision {revisionBefore}, and flag B is not set.",
    expected: "activities in revision {revisionBefore}, or flag B",
    cure: "Set flag B where the revision changes: letters are never compared across revisions.",
  },
} as const satisfies Messages;

const isBroken = ({ flags }: YearFigure): boolean => flags.includes("B");

const otherPerimeter = { COOP: "COOP_SUBS", COOP_SUBS: "COOP" } as const;

const checkScope = (figure: YearFigure, { own, earlier }: NeighbourContext): readonly Finding[] => {
  if (earlier.every((one) => one.terms.rollUpScope === own.terms.rollUpScope)) return [];
  const last = earlier.findLast((one) => reportedFigures(one).some(({ indicator }) => indicator === figure.indicator));
  const [scope, scopeBefore] = [own.terms.rollUpScope, last?.terms.rollUpScope ?? own.terms.rollUpScope];
  if (last === undefined || scope === scopeBefore || figure.scope !== scope || figure.perimeter !== "COOP") return [];
  if (!byKey(reportedFigures(last)).has(figureKey({ ...figure, scope: scopeBefore }))) return [];
  const place = { ...figure.place, severity: "HOLD", level: "record", keepsOut: figure.cells } as const;
  const params = { value: figure.value, scope, scopeBefore, before: String(last.year) };
  return [makeFinding(v24Switched, "V24/scope-switched", place, params)];
};

const checkPerimeter = (figure: YearFigure, { own, earlier }: NeighbourContext): readonly Finding[] => {
  const { perimeter } = figure;
  const perimeterBefore = otherPerimeter[perimeter];
  for (const accepted of earlier.toReversed()) {
    const keys = byKey(reportedFigures(accepted));
    if (keys.has(figure.key)) return [];
    const other = figureKey({ ...figure, perimeter: perimeterBefore });
    if (!keys.has(other)) continue;
    if (byKey(reportedFigures(own)).has(other)) return [];
    const place = { ...figure.place, severity: "WARN", level: "record" } as const;
    const params = { value: figure.value, perimeter, perimeterBefore, before: String(accepted.year) };
    return [makeFinding(v24Switched, "V24/perimeter-switched", place, params)];
  }
  return [];
};

const revisionsOf = (figures: readonly YearFigure[], code: string): ReadonlySet<string> =>
  new Set(
    figures.filter(({ indicator }) => indicator === code).flatMap(({ activityRevision }) => activityRevision ?? []),
  );

const checkRevision = (code: string, { own, earlier }: NeighbourContext): readonly Finding[] => {
  const [revision, other] = revisionsOf(
    yearFigures(own).filter((one) => !isBroken(one)),
    code,
  );
  const last = earlier.findLast((one) => revisionsOf(reportedFigures(one), code).size > 0);
  if (last === undefined || revision === undefined || other !== undefined) return [];
  const before = revisionsOf(reportedFigures(last), code);
  const [revisionBefore = revision] = before;
  if (before.has(revision)) return [];
  const place = { severity: "WARN", level: "file", address: wholeFile, indicator: code } as const;
  const params = { indicator: code, revision, revisionBefore, before: String(last.year) };
  return [makeFinding(v24Switched, "V24/revision-switched", place, params)];
};

/** Figures that go on from another scope, perimeter or revision of ISIC than those of the last accepted year without flag B. */
export const checkSwitches = (context: NeighbourContext): readonly Finding[] => {
  const figures = yearFigures(context.own);
  const whole = figures.filter((one) => !isBroken(one));
  return [
    ...whole.flatMap((figure) => [...checkScope(figure, context), ...checkPerimeter(figure, context)]),
    ...[...new Set(figures.map(({ indicator }) => indicator))].flatMap((code) => checkRevision(code, context)),
  ];
};
