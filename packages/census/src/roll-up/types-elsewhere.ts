import { restTypes } from "../describe/is-told-apart.ts";
import { partsOfType, totalOfType } from "./type-tree.ts";

/**
 * The types within a total of which nothing can be of the type given: those told apart from it. What a reporter gives
 * without its type or kind may be of any.
 */
export const typesElsewhere = (type: string, total: string): readonly string[] => {
  const parent = totalOfType(type);
  if (type === total || parent === null) return [];
  const isApart = (part: string): boolean => part !== type && !restTypes.includes(part);
  const beside = restTypes.includes(type) ? [] : partsOfType(parent).filter(isApart);
  return [...beside, ...typesElsewhere(parent, total)];
};
