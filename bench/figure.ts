/** One line of a bench: what was measured, and how far it may go. */
export interface BenchFigure {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: "x" | "s" | "ms" | "MB" | "%" | "";
  /** What the figure was made of. */
  readonly of: string;
}

export const isWithin = ({ measured, limit }: BenchFigure): boolean => measured <= limit;
