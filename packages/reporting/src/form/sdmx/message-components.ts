import type { EditionCell } from "../../cell/edition-cell.ts";
import { attributes } from "./attributes.ts";
import { type CodeIndex, indexCodes } from "./code-index.ts";
import type { CodeList, ListedCode } from "./code-list.ts";
import type { Attribute, Component, Dimension } from "./component.ts";
import { dimensions } from "./dimensions.ts";
import { indexValues } from "./value-index.ts";

/** A component as a data message states it, with how it writes what a figure has of it. */
export interface MessageComponent {
  /** Of its description in the message, beside id, name and description. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly component: Component;
  /** JSON; null where the figure has none. */
  readonly write: (cell: EditionCell) => string;
}

const described = ({ codes }: CodeIndex, lists: readonly CodeList[], list: string): readonly ListedCode[] => {
  const listed = new Map(lists.find(({ id }) => id === list)?.codes.map((code) => [code.id, code]));
  return codes.map((id) => {
    const { name = id, parent } = listed.get(id) ?? {};
    return { id, name, ...(parent === undefined ? {} : { parent }) };
  });
};

/** `values` only where there are some: a message has no empty list of them. */
const ofValues = (values: readonly unknown[]): Readonly<Record<string, unknown>> =>
  values.length === 0 ? {} : { values };

/** The dimensions of a message; a figure has the place of its code among the values. */
export const messageDimensions = (
  cells: readonly EditionCell[],
  lists: readonly CodeList[],
): readonly MessageComponent[] =>
  dimensions.map((component: Dimension, keyPosition) => {
    const { of, list, id } = component;
    const index = indexCodes(cells.map(of));
    const values =
      list === null
        ? index.codes.map((year) => ({
            value: year,
            start: `${year}-01-01T00:00:00Z`,
            end: `${year}-12-31T23:59:59Z`,
          }))
        : described(index, lists, list);
    return {
      component,
      facts: { keyPosition, ...(list === null ? { roles: [id] } : {}), ...ofValues(values) },
      write: (cell) => String(index.placeOf(of(cell))),
    };
  });

const relationship = { observation: {} };

const coded = (
  attribute: Attribute,
  form: { readonly kind: "code" | "codes"; readonly list: string },
  cells: readonly EditionCell[],
  lists: readonly CodeList[],
): MessageComponent => {
  const { of } = attribute;
  const index = indexCodes(cells.flatMap(of));
  const places = (cell: EditionCell): string => of(cell).map(index.placeOf).join(",");
  return {
    component: attribute,
    facts: { relationship, isMandatory: true, ...ofValues(described(index, lists, form.list)) },
    write: form.kind === "code" ? places : (cell) => `[${places(cell)}]`,
  };
};

const ofSets = (attribute: Attribute, cells: readonly EditionCell[]): MessageComponent => {
  const index = indexValues(cells, attribute.of);
  return {
    component: attribute,
    facts: {
      relationship,
      format: { dataType: "String", minOccurs: 0, maxOccurs: "unbounded" },
      ...ofValues(index.values.map((values) => ({ values }))),
    },
    write: (cell) => {
      const values = attribute.of(cell);
      return values.length === 0 ? "null" : String(index.placeOf(values));
    },
  };
};

const plain = (attribute: Attribute, dataType: "Decimal" | "Integer"): MessageComponent => ({
  component: attribute,
  facts: { relationship, format: { dataType } },
  write: (cell) => {
    const [value] = attribute.of(cell);
    if (value === undefined) return "null";
    return dataType === "Integer" ? value : JSON.stringify(value);
  },
});

/** The attributes of a message. A code and a set of reporters is its place among the values, a decimal is text. */
export const messageAttributes = (
  cells: readonly EditionCell[],
  lists: readonly CodeList[],
): readonly MessageComponent[] =>
  attributes.map((attribute) => {
    const { form } = attribute;
    switch (form.kind) {
      case "code":
      case "codes":
        return coded(attribute, form, cells, lists);
      case "ids":
        return ofSets(attribute, cells);
      case "decimal":
        return plain(attribute, "Decimal");
      case "integer":
        return plain(attribute, "Integer");
    }
  });
