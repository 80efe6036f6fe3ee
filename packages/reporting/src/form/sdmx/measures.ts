import type { Measure } from "./component.ts";
import { meaningOf } from "./meaning-of.ts";

/** The measures of the census; the figure first, then its bounds and what it is computed from. */
export const measures: readonly Measure[] = [
  { id: "OBS_VALUE", name: "Figure", about: meaningOf("value"), of: ({ value }) => value },
  { id: "LOWER", name: "Lower bound", about: meaningOf("lower"), of: ({ bounds }) => bounds.lower },
  { id: "UPPER", name: "Upper bound", about: meaningOf("upper"), of: ({ bounds }) => bounds.upper },
  { id: "GROSS", name: "Gross", about: meaningOf("gross"), of: ({ gross }) => gross },
  { id: "OVERLAP", name: "Overlap removed", about: meaningOf("overlap"), of: ({ overlap }) => overlap },
  {
    id: "OVERLAP_HERE",
    name: "Overlap removed here",
    about: meaningOf("overlap_here"),
    of: ({ overlapHere }) => overlapHere,
  },
];
