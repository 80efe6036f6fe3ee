import { compareCodePoints } from "./compare-code-points.ts";

/** A list in code point order: itself where it is so already, as most lists of reporters are. */
export const inOrder = (list: readonly string[]): readonly string[] =>
  list.every((text, index) => index === 0 || compareCodePoints(list[index - 1] ?? "", text) <= 0)
    ? list
    : [...list].sort(compareCodePoints);
