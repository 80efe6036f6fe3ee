/**
 * What is missing among the parts of a total: nothing; a figure that nobody gave, which the total can make up for; or
 * one that was given and is refused or held, which it cannot, since that would bring the figure back.
 */
export type Gap = "none" | "blank" | "kept-out";

/** The worst of several. */
export const worstGap = (gaps: readonly Gap[]): Gap => {
  if (gaps.includes("kept-out")) return "kept-out";
  return gaps.includes("blank") ? "blank" : "none";
};
