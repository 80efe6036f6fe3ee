import type { Finding } from "@coop-census/census";

/** What a step of the reading gives: its value, or the finding that ends the reading. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly finding: Finding };

export const done = <Value>(value: Value): Outcome<Value> => ({ ok: true, value });

export const stopped = (finding: Finding): { readonly ok: false; readonly finding: Finding } => ({
  ok: false,
  finding,
});
