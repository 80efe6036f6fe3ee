import type { EditionCell } from "../../cell/edition-cell.ts";

/** A dimension of a data set, with the code list of sdmx/structure.json that names its categories; null for none. */
export interface JsonStatDimension {
  readonly id: string;
  readonly label: string;
  readonly list: string | null;
  readonly of: (cell: EditionCell) => string;
}

/** The dimensions of every data set, the slowest first; a value's place in the data set follows from them. */
export const jsonStatDimensions: readonly JsonStatDimension[] = [
  { id: "series", label: "Series", list: "CL_SERIES", of: ({ series }) => series },
  { id: "year", label: "Reference year", list: null, of: ({ year }) => String(year) },
  { id: "geo", label: "Place", list: "CL_REF_AREA", of: ({ geo }) => geo },
  { id: "type", label: "Type of enterprise", list: "CL_TYPE", of: ({ type }) => type },
  { id: "activity", label: "Economic activity", list: "CL_ACTIVITY", of: ({ activity }) => activity },
  { id: "indicator", label: "Indicator", list: "CL_INDICATOR", of: ({ indicator }) => indicator },
  { id: "detail", label: "Further breakdown", list: "CL_DETAIL", of: ({ detail }) => detail },
  { id: "unit", label: "Unit of measure", list: "CL_UNIT_MEASURE", of: ({ unit }) => unit },
];
