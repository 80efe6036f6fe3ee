import type { Affiliation, Body, CountryPlace, GroupEnterprise, Organisation, PartOf } from "./network.ts";

/** A part of the network with the line that states it. */
export interface Stated<Entry> {
  readonly line: number;
  readonly entry: Entry;
}

/** What has been read of a roster so far. */
export interface NetworkDraft {
  readonly bodies: Stated<Body>[];
  readonly countries: Stated<CountryPlace>[];
  /** By id, as first stated. */
  readonly organisations: Map<string, Stated<Organisation>>;
  readonly affiliations: Stated<Affiliation>[];
  /** A pair may be stated by several rows. */
  readonly partsOf: Stated<PartOf>[];
  readonly perimeters: Stated<GroupEnterprise>[];
  /** The leaf place that a member's line repeats, to be compared with its country's. */
  readonly repeatedPlaces: { readonly line: number; readonly country: string; readonly place: string }[];
}

/** Makes the draft of an empty roster. */
export const makeNetworkDraft = (): NetworkDraft => ({
  bodies: [],
  countries: [],
  organisations: new Map(),
  affiliations: [],
  partsOf: [],
  perimeters: [],
  repeatedPlaces: [],
});
