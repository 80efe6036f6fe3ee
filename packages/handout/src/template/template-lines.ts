import { noDimensions, type Observation } from "@coop-census/census";
import { type TemplateRow, templateRow } from "@coop-census/contracts";
import { askedTypes } from "./asked-types.ts";
import type { TemplateInput } from "./template-input.ts";

/** One row of figures, with what was accepted for it last year, by indicator. */
export interface TemplateLine {
  readonly row: TemplateRow;
  readonly last: ReadonlyMap<string, Observation>;
}

const isWhole = ({ dimensions }: Observation): boolean => JSON.stringify(dimensions) === JSON.stringify(noDimensions);

/** The scope and perimeter that a return usually has need no word in the row: the questions ask for them. */
const rowOf = (one: Observation, usual: string): TemplateRow => {
  const { type, area, activity } = one;
  const isUsual = one.scope === usual && one.perimeter === "COOP";
  return { type, area, activity, scope: isUsual ? null : one.scope, perimeter: isUsual ? null : one.perimeter };
};

const plainRow = (type: string): TemplateRow => ({ type, area: "_T", activity: "_T", scope: null, perimeter: null });

/**
 * The rows that an organisation is asked to fill in: every type that its country has, the total, and whatever else it gave
 * last year (areas, activities, another scope or perimeter). Every accepted value of last year stands in exactly one.
 */
export const templateLines = (input: TemplateInput): readonly TemplateLine[] => {
  const { organisation, year, last } = input;
  const types = [...askedTypes(organisation.country, year), "_T"];
  const given = Map.groupBy((last?.observations ?? []).filter(isWhole), (one) =>
    templateRow.print(rowOf(one, last?.rollUpScope ?? "AFF")),
  );
  const plain = new Set(types.map((type) => templateRow.print(plainRow(type))));
  const order = (key: string): number => types.indexOf(key.slice(0, key.indexOf("|")));
  const others = [...given.keys()]
    .filter((key) => !plain.has(key))
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
  return [...plain, ...others].flatMap((key) => {
    const row = templateRow.parse(key);
    const values = given.get(key) ?? [];
    return row === null ? [] : [{ row, last: new Map(values.map((one) => [one.indicator, one])) }];
  });
};
