import rows from "../../data/rules.json" with { type: "json" };

/** The sentence of a rule as the methodology states it; throws a RangeError for an id that it does not have. */
export const ruleText = (id: string): string => {
  const row = rows.find((one) => one.id === id);
  if (row === undefined) throw new RangeError(`the methodology has no rule ${id}`);
  return row.rule;
};
