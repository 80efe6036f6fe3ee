import { compareFields } from "../../text/compare-fields.ts";

/** The distinct sets of values of a component in a message, in one order, and the place of each. */
export interface ValueIndex {
  readonly values: readonly (readonly string[])[];
  readonly placeOf: (value: readonly string[]) => number;
}

const keyOf = (value: readonly string[]): string => JSON.stringify(value);

/** The index of what `of` gives of each item; an item without a value is left out. */
export const indexValues = <Item>(items: Iterable<Item>, of: (item: Item) => readonly string[]): ValueIndex => {
  const found = new Map<string, readonly string[]>();
  for (const item of items) {
    const value = of(item);
    if (value.length > 0) found.set(keyOf(value), value);
  }
  const values = [...found.values()].sort(compareFields);
  const places = new Map(values.map((value, place) => [keyOf(value), place]));
  return { values, placeOf: (value) => places.get(keyOf(value)) ?? -1 };
};
