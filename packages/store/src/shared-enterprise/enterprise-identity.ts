import { lookAlikeKey } from "@coop-census/census";
import { comparedPostcode } from "./compared-postcode.ts";

/** What of a row names its enterprise in every later file. */
export interface NamedRow {
  readonly organisation: string;
  /** What is searched by where it is in order; null otherwise. */
  readonly key: string | null;
  readonly name: string | null;
  readonly postcode: string | null;
}

/** The identity of an enterprise: its identifier, or else what one organisation calls it and its postcode; null without both. */
export const enterpriseIdentity = ({ organisation, key, name, postcode }: NamedRow): string | null => {
  if (key !== null) return `= ${key}`;
  const called = name === null ? "" : lookAlikeKey(name);
  return called === "" || postcode === null
    ? null
    : `~ ${JSON.stringify([organisation, called, comparedPostcode(postcode)])}`;
};
