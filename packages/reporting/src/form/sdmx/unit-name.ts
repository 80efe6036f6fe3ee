const names: ReadonlyMap<string, string> = new Map([
  ["ENT", "Enterprises"],
  ["MBR", "Memberships"],
  ["PER", "Persons"],
  ["FTE", "Full-time equivalents"],
  ["RATIO", "Ratio"],
  ["ORG", "Organisations"],
  ["CTRY", "Countries"],
]);

/** The English name of what a figure counts; any other unit is a currency. */
export const unitName = (unit: string): string => names.get(unit) ?? `Currency ${unit} (ISO 4217)`;
