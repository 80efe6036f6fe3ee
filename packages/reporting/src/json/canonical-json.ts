const isPlainObject = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

/**
 * The one JSON text of a value after RFC 8785: keys sorted, no white space. A RangeError for what JSON cannot say
 * (undefined, NaN, bigint, a lone surrogate, an object of a class), which would otherwise vanish in silence.
 */
export const canonicalJson = (value: unknown): string =>
  // Of a value whose keys stand in order the text of the language itself is the same, and several times as fast.
  isInOrder(value) ? JSON.stringify(value) : print(value);

const isInOrder = (value: unknown): boolean => {
  if (typeof value === "string") return value.isWellFormed();
  if (typeof value === "number") return Number.isFinite(value);
  if (value === null || typeof value === "boolean") return true;
  if (Array.isArray(value)) return areInOrder(value);
  return typeof value === "object" && isPlainObject(value) && hasMembersInOrder(value);
};

const areInOrder = (values: readonly unknown[]): boolean => {
  for (const value of values) if (!isInOrder(value)) return false;
  return true;
};

const hasMembersInOrder = (value: Record<string, unknown>): boolean => {
  let before = "";
  for (const key of Object.keys(value)) {
    if (key < before || !key.isWellFormed() || !isInOrder(value[key])) return false;
    before = key;
  }
  return true;
};

const print = (value: unknown): string => {
  if (typeof value === "string" && value.isWellFormed()) return JSON.stringify(value);
  if (typeof value === "number" && Number.isFinite(value)) return JSON.stringify(value);
  if (value === null || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return `[${value.map(print).join(",")}]`;
  if (typeof value === "object" && isPlainObject(value)) return printMembers(value);
  throw new RangeError(`JSON has no exact form for a value of type ${typeof value}`);
};

const printMembers = (value: Record<string, unknown>): string => {
  let text = "";
  // RFC 8785 orders keys by UTF-16 code units, as sorting text without a rule does.
  for (const key of Object.keys(value).sort()) {
    text += `${text === "" ? "" : ","}${print(key)}:${print(value[key])}`;
  }
  return `{${text}}`;
};
