import type { Finding } from "@coop-census/census";
import { type ReturnJson, returnJsonSchema } from "@coop-census/contracts";
import { unreadable } from "../finding/unreadable.ts";
import type { TemplateReading } from "../template/template-reading.ts";
import { findControl } from "../text/find-control.ts";
import { parseJson } from "./parse-json.ts";
import { sayJsonIssues } from "./say-json-issues.ts";
import { toReturn } from "./to-return.ts";

/** A return has tens of rows; the text of one is far smaller. */
const largest = 16 * 1024 * 1024;

const unfit = (path: string, reason: string): Finding =>
  unreadable("V01/unfit-json", { path: path === "" ? "the document" : path, reason });

const shownKeys = 12;

/** What another document than a return has at its top, in words; null where it has the key that says what it is. */
const foreignKeys = (value: unknown): string | null => {
  if (Array.isArray(value)) return `[] (${value.length})`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value).slice(0, 40);
  const keys = Object.keys(value);
  if (keys.includes("format")) return null;
  return [...keys.slice(0, shownKeys), ...(keys.length > shownKeys ? ["…"] : [])].join(", ") || "{}";
};

/** A document that the strict reading refuses may still be plainly another one; an object with the key where it is broken. */
const lenient = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return { format: null };
  }
};

const answersOf = (json: ReturnJson): TemplateReading["answers"] => ({
  kind: json.answer,
  template: { version: json.version, language: "en" },
  referenceDate: json.referenceDate ?? null,
  scope: json.scope,
  perimeter: json.perimeter,
  currency: json.currency ?? null,
  multiplier: json.multiplier ?? null,
  numberFormat: null,
  public: json.publicAddress === undefined ? "no" : "yes",
  publicAddress: json.publicAddress ?? null,
  source: json.source ?? null,
  contactRole: null,
  note: json.note ?? null,
  rows: [],
  behind: [],
  overlaps: [],
});

const decode = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Reads a return that a program wrote as JSON; every mistake in it is a finding with its path. */
export const readJson = (bytes: Uint8Array): TemplateReading | readonly Finding[] => {
  if (bytes.length > largest) {
    return [unreadable("V01/limit", { limit: "bytes of JSON", value: String(largest) })];
  }
  const text = decode(bytes);
  if (text === null) return [unfit("", "is no UTF-8")];
  const parsed = parseJson(text);
  const foreign = foreignKeys(parsed.ok ? parsed.value : lenient(text));
  if (foreign !== null) return [unreadable("V01/foreign-json", { keys: foreign })];
  if (!parsed.ok) return [unfit(parsed.mistake.path, parsed.mistake.reason)];
  // A backslash that the text itself has is written twice, and is none that escapes what follows.
  const written = JSON.stringify(parsed.value).replaceAll("\\\\", "/");
  const control = findControl(written.replaceAll(/\\u00[01][0-9a-f]|\\[bf]/g, "\u0001"));
  if (control !== null) return [unreadable("V01/control-character", { character: control })];
  const checked = returnJsonSchema.safeParse(parsed.value);
  if (!checked.success) {
    const { issues } = checked.error;
    // What says itself that it is of another format is measured by nothing else.
    const other = issues.filter(({ path }) => path[0] === "format");
    const said = sayJsonIssues(other.length > 0 ? other : issues, parsed.value);
    return said.map(({ path, reason }) => unfit(path, reason));
  }
  const { organisation, year, answer } = checked.data;
  return {
    organisation,
    year,
    return: answer === "nil" ? null : toReturn(checked.data),
    shown: [],
    answers: answersOf(checked.data),
    findings: [],
  };
};
