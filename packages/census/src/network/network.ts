import type { Role } from "./role.ts";

/** The dated graph of bodies, countries, organisations and affiliations, as one imported roster states it (methodology section 1). */
export interface Network {
  readonly bodies: readonly Body[];
  readonly countries: readonly CountryPlace[];
  readonly organisations: readonly Organisation[];
  readonly affiliations: readonly Affiliation[];
  /** What is inside what beside the parents of bodies; left out where the roster states nothing of the kind. */
  readonly partsOf?: readonly PartOf[];
  /** The enterprises of groups; left out where the roster names none. */
  readonly perimeters?: readonly GroupEnterprise[];
}

/** A body of the network (cicopa, cecop, …) or a parent outside it (`isOutsideBody`). */
export interface Body {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly contacts?: Contacts;
}

/** How a body is reached, as the roster has it; what it does not have is null. */
export interface Contacts {
  readonly address: string | null;
  readonly telephone: string | null;
  readonly email: string | null;
  readonly website: string | null;
}

/** That an organisation or body is inside another in valid time: a sector branch of a confederation, a sector of a body outside the network. */
export interface PartOf {
  readonly part: string;
  readonly whole: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** An enterprise in the perimeter of a group, in valid time. */
export interface GroupEnterprise {
  readonly group: string;
  readonly enterprise: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
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
