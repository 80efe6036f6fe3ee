import { zero } from "../decimal/decimal.ts";
import type { Cell } from "./cell.ts";
import { combineCells } from "./combine.ts";
import type { RollUpContext } from "./roll-up-context.ts";
import { typesUpward } from "./type-tree.ts";

/** The cells of a country from its members' cells, computed types (SOCIAL, ALL_COOP, …) included, in canonical order. */
export const nationalCells = (context: RollUpContext & { readonly country: string }): readonly Cell[] => {
  const parts = context.members
    .filter(({ country }) => country === context.country)
    .flatMap((member) =>
      typesUpward(member.type).map((type) => ({
        ...member,
        type,
        gross: member.value,
        overlap: zero,
        ids: [member.reporter],
      })),
    );
  return combineCells(context, context.country, parts);
};
