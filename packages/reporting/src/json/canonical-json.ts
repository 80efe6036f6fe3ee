const isPlainObject = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

// RFC 8785 orders keys by UTF-16 code units, as `<` compares strings.
const byCodeUnits = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The one JSON text of a value after RFC 8785: keys sorted, no white space. A RangeError for what JSON cannot say
 * (undefined, NaN, bigint, a lone surrogate, an object of a class), which would otherwise vanish in silence.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === "string" && value.isWellFormed()) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value === "object" && isPlainObject(value)) {
    const members = Object.entries(value).sort(byCodeUnits);
    return `{${members.map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`).join(",")}}`;
  }
  throw new RangeError(`JSON has no exact form for a value of type ${typeof value}`);
};
