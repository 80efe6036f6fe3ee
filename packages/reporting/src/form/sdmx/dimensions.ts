import type { Dimension } from "./component.ts";
import { meaningOf } from "./meaning-of.ts";
import { sdmxCode } from "./sdmx-code.ts";

/** The dimensions of the census in the order of its key. */
export const dimensions: readonly Dimension[] = [
  { id: "FREQ", name: "Frequency", about: "A: once a year", list: "CL_FREQ", of: () => "A" },
  {
    id: "SERIES",
    name: "Series",
    about: meaningOf("series"),
    list: "CL_SERIES",
    of: ({ series }) => sdmxCode(series),
  },
  { id: "REF_AREA", name: "Place", about: meaningOf("geo"), list: "CL_REF_AREA", of: ({ geo }) => sdmxCode(geo) },
  {
    id: "TYPE",
    name: "Type of enterprise",
    about: meaningOf("type"),
    list: "CL_TYPE",
    of: ({ type }) => sdmxCode(type),
  },
  {
    id: "ACTIVITY",
    name: "Economic activity",
    about: meaningOf("activity"),
    list: "CL_ACTIVITY",
    of: ({ activity }) => sdmxCode(activity),
  },
  {
    id: "INDICATOR",
    name: "Indicator",
    about: meaningOf("indicator"),
    list: "CL_INDICATOR",
    of: ({ indicator }) => sdmxCode(indicator),
  },
  {
    id: "DETAIL",
    name: "Further breakdown",
    about: `${meaningOf("detail")}; in a code, @ stands for = and $ for a space`,
    list: "CL_DETAIL",
    of: ({ detail }) => sdmxCode(detail),
  },
  {
    id: "UNIT_MEASURE",
    name: "Unit of measure",
    about: meaningOf("unit"),
    list: "CL_UNIT_MEASURE",
    of: ({ unit }) => sdmxCode(unit),
  },
  { id: "TIME_PERIOD", name: "Reference year", about: meaningOf("year"), list: null, of: ({ year }) => String(year) },
];
