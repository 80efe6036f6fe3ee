/** One year's collection. Days are ISO text and belong to the round to their end. */
export interface Round {
  readonly year: number;
  readonly opensOn: string;
  /** Until when returns are asked for. */
  readonly askedBy: string;
  /** Until when they are accepted, unless an organisation has an extension. */
  readonly acceptedUntil: string;
  readonly state: "open" | "closed";
}
