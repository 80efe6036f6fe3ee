interface Part {
  readonly start: number;
  readonly end: number;
}

const lastOf = (length: number, size: number): Part | null =>
  length === 0 || size === 0 ? null : { start: Math.max(0, size - length), end: size };

/** The one part of a file that a Range header asks for; "whole" for none, for several and for what is no range; null for one outside of the file. */
export const readRange = (header: string | undefined, size: number): Part | "whole" | null => {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === "") return last === "" ? "whole" : lastOf(Number(last), size);
  const [start, end] = [Number(first), last === "" ? size : Number(last) + 1];
  if (end <= start && last !== "") return "whole";
  return start >= size ? null : { start, end: Math.min(end, size) };
};
