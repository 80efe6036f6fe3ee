import type { LineageNode, MemberNode, PlaceNode } from "@coop-census/census";

const nameOf = (node: LineageNode): string => (node.kind === "place" ? node.cell.geo : node.member.reporter);

const ofMember = ({ terms, conversion }: MemberNode): string => {
  const added = terms.filter(({ sign }) => sign === 1).length;
  const less = terms.length - added;
  const said = `the sum of ${added} reported ${added === 1 ? "value" : "values"}`;
  const rest = less === 0 ? said : `${said} less ${less} ${less === 1 ? "part" : "parts"} of a total among them`;
  return conversion === null || conversion.by === "same"
    ? rest
    : `${rest}, divided by ${conversion.units ?? "?"} ${conversion.currency}`;
};

const ofPlace = ({ cell, parts, removals }: PlaceNode): string => {
  const names = [...new Set(parts.map(nameOf))];
  const sum = names.length === 0 ? "nothing" : names.join(" + ");
  return removals.length === 0 ? `${cell.geo} = ${sum}` : `${cell.geo} = ${sum} - counted twice here`;
};

/** What the value of a step is, in words and without any figure that might be withheld; where not all of it is shown, no more than that. */
export const sayFormula = (node: LineageNode, isShown: boolean): string => {
  if (!isShown) return "not shown";
  return node.kind === "place" ? ofPlace(node) : ofMember(node);
};
