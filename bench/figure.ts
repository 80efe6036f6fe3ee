/** One line of a bench: what was measured, and how far it may go. */
export interface BenchFigure {
  readonly what: string;
  readonly measured: number;
  /** Null in a quick run, whose rows are too few for the limit to mean anything. */
  readonly limit: number | null;
  readonly unit: "x" | "s" | "ms" | "MB" | "%" | "";
  /** What the figure was made of. */
  readonly of: string;
}

export const isWithin = ({ measured, limit }: BenchFigure): boolean => limit === null || measured <= limit;
