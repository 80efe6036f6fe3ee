/** What JSON text can hold here: numbers are whole and exact, all others are refused. */
export type JsonData = string | number | boolean | null | readonly JsonData[] | { readonly [key: string]: JsonData };

/** Why the text is refused, and where: "rows[3].values.ENT_TOTAL"; "" is the document itself. */
export interface JsonMistake {
  readonly path: string;
  readonly reason: string;
}

export type ParsedJson =
  | { readonly ok: true; readonly value: JsonData }
  | { readonly ok: false; readonly mistake: JsonMistake };

/** Deeper than any return; keeps the stack flat. */
const deepest = 16;

const number = /-?\d[\d.eE+-]*/y;
const word = /true|false|null/y;

class Mistake extends Error {
  readonly path: string;
  constructor(path: string, reason: string) {
    super(reason);
    this.path = path;
  }
}

/**
 * Reads JSON text strictly: a key that stands twice, a number that is not whole or not exact, and anything too deep are
 * refused, where JSON.parse would choose in silence.
 */
export const parseJson = (text: string): ParsedJson => {
  let at = 0;
  const skip = (): void => {
    while (at < text.length && " \t\n\r".includes(text.charAt(at))) at += 1;
  };
  const fail = (path: string, reason: string): never => {
    throw new Mistake(path, `${reason} (line ${text.slice(0, at).split("\n").length})`);
  };
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const [found = null] = pattern.exec(text) ?? [];
    if (found !== null) at += found.length;
    return found;
  };
  const readString = (path: string): string => {
    const from = at;
    for (at += 1; at < text.length && text.charAt(at) !== '"'; at += 1) if (text.charAt(at) === "\\") at += 1;
    at += 1;
    try {
      const value: unknown = JSON.parse(text.slice(from, at));
      return typeof value === "string" ? value : fail(path, "a text is malformed");
    } catch {
      return fail(path, "a text is malformed or never ends");
    }
  };
  const readNumber = (path: string): number => {
    const written = match(number) ?? "";
    const value = Number(written);
    if (/^-?(?:0|[1-9]\d*)$/.test(written) && Number.isSafeInteger(value) && !Object.is(value, -0)) return value;
    return fail(
      path,
      `the number ${written.slice(0, 40)} is not whole or too large to be exact: write it as text, "${written.slice(0, 40)}"`,
    );
  };
  const readList = (path: string, depth: number): readonly JsonData[] => {
    const list: JsonData[] = [];
    at += 1;
    skip();
    while (text.charAt(at) !== "]") {
      list.push(readValue(`${path}[${list.length}]`, depth));
      skip();
      if (text.charAt(at) === ",") at += 1;
      else if (text.charAt(at) !== "]") fail(path, "a comma or ] is missing");
      else break;
      skip();
      if (text.charAt(at) === "]") fail(path, "a comma stands before ]");
    }
    at += 1;
    return list;
  };
  const readObject = (path: string, depth: number): { readonly [key: string]: JsonData } => {
    const entries = new Map<string, JsonData>();
    at += 1;
    skip();
    while (text.charAt(at) !== "}") {
      if (text.charAt(at) !== '"') fail(path, "a key in quotation marks is missing");
      const key = readString(path);
      const inside = path === "" ? key : `${path}.${key}`;
      if (entries.has(key)) fail(inside, "the key stands twice");
      skip();
      if (text.charAt(at) !== ":") fail(inside, "a colon is missing");
      at += 1;
      entries.set(key, readValue(inside, depth));
      skip();
      if (text.charAt(at) === ",") at += 1;
      else if (text.charAt(at) !== "}") fail(path, "a comma or } is missing");
      else break;
      skip();
      if (text.charAt(at) === "}") fail(path, "a comma stands before }");
    }
    at += 1;
    return Object.fromEntries(entries);
  };
  const readValue = (path: string, depth: number): JsonData => {
    if (depth > deepest) fail(path, `nested more than ${deepest} deep`);
    skip();
    const first = text.charAt(at);
    if (first === "{") return readObject(path, depth + 1);
    if (first === "[") return readList(path, depth + 1);
    if (first === '"') return readString(path);
    if (first === "-" || (first >= "0" && first <= "9")) return readNumber(path);
    const found = match(word);
    return found === null ? fail(path, "a value is missing or unknown") : found === "null" ? null : found === "true";
  };
  try {
    const value = readValue("", 0);
    skip();
    return at < text.length
      ? { ok: false, mistake: { path: "", reason: "something stands behind the end" } }
      : { ok: true, value };
  } catch (error) {
    if (error instanceof Mistake) return { ok: false, mistake: { path: error.path, reason: error.message } };
    throw error;
  }
};
