import type { Role } from "./role.ts";

/** The dated graph of bodies, countries, organisations and affiliations, as one imported roster states it (methodology section 1). */
export interface Network {
  readonly bodies: readonly Body[];
  readonly countries: readonly CountryPlace[];
  readonly organisations: readonly Organisation[];
  readonly affiliations: readonly Affiliation[];
}

/** A body of the network (cicopa, cecop, …) or a parent outside it. */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Where a country lies on a date: a leaf place of the geography. */
export interface CountryPlace {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly name: string;
  readonly place: LeafPlace;
  readonly from: string | null;
  readonly to: string | null;
}

/** The places that countries lie in; AME_XX is the Americas in no sub-region, OTH everything outside the regions. */
export type LeafPlace = "EUR" | "AME_NA" | "AME_MS" | "AME_XX" | "APA" | "OTH";

/** An organisation or group. A group is an entity of its own: never a member, never added. */
export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly kind: string;
  readonly isGroup: boolean;
}

/** An organisation's membership of a body, in valid time. Dates are ISO text of day, month or year precision; null is open. */
export interface Affiliation {
  readonly organisation: string;
  readonly body: string;
  readonly role: Role;
  /** How sure the roster is: V20 tells the reader of all but "stated". */
  readonly certainty: "stated" | "inferred" | "to_confirm";
  /** Whether the organisation counts as a known member for the response rate. */
  readonly inRoster: boolean;
  readonly from: string | null;
  readonly to: string | null;
}
