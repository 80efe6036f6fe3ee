import type { Finding } from "../finding/finding.ts";
import { type FigureGroup, figureGroups } from "../return/figure-group.ts";
import type { Return } from "../return/return.ts";

/** What a rule finds in the groups of a return, once each, since two figures may stand together in several groups. */
export const judgeGroups = (ret: Return, judge: (group: FigureGroup) => readonly Finding[]): readonly Finding[] => {
  const found = figureGroups(ret).flatMap(judge);
  if (found.length < 2) return found;
  return [...new Map(found.map((finding) => [JSON.stringify(finding), finding])).values()];
};
