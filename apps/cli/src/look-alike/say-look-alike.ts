import { decimal } from "@coop-census/census";
import type { LookAlikeProposal, LookAlikeRow } from "@coop-census/store";
import { sayFigure } from "../text/figure.ts";

const sayIdentifier = ({ nationalId, isInOrder }: LookAlikeRow): string => {
  if (nationalId === null) return "no identifier";
  return isInOrder ? nationalId : `${nationalId}, which is not in order`;
};

const sayRow = (row: LookAlikeRow): string => {
  const { organisation, fileName, row: place, name, postcode, alsoIn } = row;
  const also = alsoIn.length === 0 ? "" : `; also in the register of ${alsoIn.join(", ")}`;
  return `  ${organisation}, row ${place} of ${fileName}: "${name}", ${postcode}, ${sayIdentifier(row)}${also}`;
};

const sayEffect = ({ place, effect, rows: [one, other] }: LookAlikeProposal): string => {
  const [first] = effect;
  const whose = first?.organisation ?? "";
  const less = effect.map(({ indicator, removed }) =>
    indicator === "ENT_TOTAL" ? "1 enterprise" : `${sayFigure(removed)} ${indicator}`,
  );
  const kept = whose === one.organisation ? other.organisation : one.organisation;
  return `  the same: counted once from ${place} upwards, as ${kept} has it, wherever both organisations add; ${less.join(", ")} of ${whose} less`;
};

/** A proposal in lines: both rows, and what would follow from saying that they are the same. */
export const sayLookAlike = (proposal: LookAlikeProposal): string =>
  [
    proposal.reference,
    ...proposal.rows.map(sayRow),
    sayEffect(proposal),
    "  different: nothing changes, and it is not proposed again",
  ].join("\n");

/** What a search left out, in sentences; empty where it left nothing out. */
export const sayLeftOut = (crowded: number, ambiguous: number): readonly string[] => [
  ...(crowded === 0
    ? []
    : [
        `${sayFigure(decimal(crowded))} names that more than 20 enterprises share at one postcode tell nobody apart: nothing is proposed of them.`,
      ]),
  ...(ambiguous === 0
    ? []
    : [
        `${sayFigure(decimal(ambiguous))} names stand several times at one postcode of one register without an identifier: nothing is proposed of them until the organisation tells them apart.`,
      ]),
];
