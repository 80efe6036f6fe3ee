/** What a child of the bench printed. */
export interface ChildResult {
  readonly seconds: number;
  /** Peak resident memory; 0 where it was not asked. */
  readonly megabytes: number;
  readonly rows: number;
  readonly submission: string;
}

/** Reads what a child printed; throws where it is no result. */
export const childResult = (printed: unknown): ChildResult => {
  const found = new Map(Object.entries(typeof printed === "object" && printed !== null ? printed : {}));
  const seconds: unknown = found.get("seconds");
  if (typeof seconds !== "number") throw new Error(`a child of the bench printed ${JSON.stringify(printed)}`);
  return {
    seconds,
    megabytes: Number(found.get("megabytes") ?? 0),
    rows: Number(found.get("rows") ?? 0),
    submission: String(found.get("submission") ?? ""),
  };
};
