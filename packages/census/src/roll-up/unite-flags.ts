/** The flags of a figure made of others: each flag of any of them once, in alphabetical order; A (normal) is the absence of the others. */
export const uniteFlags = (...flags: readonly string[]): string =>
  [...new Set(flags.join(""))]
    .filter((flag) => flag !== "A")
    .sort()
    .join("");
