import type { Observation } from "../observation/observation.ts";

/** What an observation is of, within the returns of one organisation and year. */
export type ObservationKey = Pick<
  Observation,
  "type" | "activity" | "activityRevision" | "area" | "scope" | "perimeter" | "indicator" | "dimensions"
>;

/** What an observation says of it; `reference` is ISO text of a day, month or year. */
export interface PlannedValue extends Pick<Observation, "value" | "unit" | "flags" | "confidentiality" | "isPublic"> {
  readonly reference: string | null;
}

/** What becomes of one value when a return takes the place of the one before. */
export interface ValueChange extends ObservationKey {
  readonly change: "new" | "changed" | "unchanged" | "gone";
  readonly before: PlannedValue | null;
  readonly after: PlannedValue | null;
}
