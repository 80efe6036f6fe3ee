import type { Cell } from "./cell.ts";
import { combineCells } from "./combine.ts";
import { memberParts } from "./member-parts.ts";
import type { RollUpContext } from "./roll-up-context.ts";

/** The cells of a country from its members' cells, computed types (SOCIAL, ALL_COOP, …) included, in canonical order. */
export const nationalCells = (context: RollUpContext & { readonly country: string }): readonly Cell[] => {
  const members = context.members.filter(({ country }) => country === context.country);
  return combineCells(context, context.country, members.flatMap(memberParts));
};
