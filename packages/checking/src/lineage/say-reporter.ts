import type { MemberNode, PlaceNode } from "@coop-census/census";
import type { LineageStep } from "@coop-census/contracts";
import type { RawCells } from "./raw-cells.ts";
import { sayFormula } from "./say-formula.ts";
import { sayTerms } from "./say-terms.ts";
import { isPrinted } from "./sight.ts";

type Reporter = Omit<Extract<LineageStep, { kind: "reporter" }>, "id" | "parent" | "level" | "rows">;

/** Who the reporter is, and which submission of it counts. */
export interface Sender {
  readonly name: string;
  readonly submission: string | null;
}

/** What a reporter adds to a figure, as the reporter itself and the secretariat see it. */
export const sayReporter = (node: MemberNode, { name, submission }: Sender, raw: RawCells | null): Reporter => {
  const { member, terms, conversion } = node;
  const { reporter, country, type, activity, value, flags } = member;
  const said = conversion && {
    currency: conversion.currency,
    by: conversion.by,
    year: conversion.year,
    units: conversion.units,
  };
  const of = { reporter, name, country, type, activity, value, flags, submission };
  return {
    kind: "reporter",
    ...of,
    isWithheld: false,
    formula: sayFormula(node, true),
    conversion: said,
    terms: [...sayTerms(terms, raw)],
  };
};

/** The same as all others see it: the values that observations.csv prints, and what they come to where they are all. */
export const sayOtherReporter = (
  nodes: readonly MemberNode[],
  { cell }: PlaceNode,
  { name, submission }: Sender,
): readonly Reporter[] => {
  const isWhole = nodes.every(({ terms }) => terms.every(({ observation }) => isPrinted(observation)));
  if (isWhole) return nodes.map((node) => sayReporter(node, { name, submission }, null));
  const [first] = nodes;
  if (first === undefined) return [];
  const { reporter, country } = first.member;
  const printed = nodes.flatMap(({ terms }) => terms.filter(({ observation }) => isPrinted(observation)));
  return [
    {
      kind: "reporter",
      reporter,
      name,
      country,
      // Of the figure that is shown: how the reporter divides what it gives is its own.
      type: cell.type,
      activity: cell.activity,
      value: null,
      flags: null,
      submission,
      isWithheld: true,
      formula: sayFormula(first, false),
      conversion: null,
      terms: [...sayTerms(printed, null)],
    },
  ];
};
