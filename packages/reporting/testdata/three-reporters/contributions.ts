import { decimal } from "@coop-census/census";
import type { EditionContribution } from "../../src/edition/edition-contribution.ts";
import { observation } from "./builders.ts";

const of = { type: "WORKER", activity: "_T", indicator: "ENT_TOTAL", unit: "ENT" };

/** What the figures of the two countries are sums of; of the second country nothing is public. */
export const contributions: readonly EditionContribution[] = [
  {
    ...of,
    reporter: "xa-one",
    country: "XA",
    value: decimal("70"),
    terms: [{ sign: 1, observation: observation(["xa-one", "XA", "ENT_TOTAL", "70"]) }],
  },
  {
    ...of,
    reporter: "xa-two",
    country: "XA",
    value: decimal("50"),
    terms: [
      {
        sign: 1,
        observation: observation(["xa-two", "XA", "ENT_TOTAL", "50"], {
          reference: { text: "2019-04", precision: "month" },
          flags: "E",
        }),
      },
    ],
  },
  { ...of, reporter: "xb-three", country: "XB", value: null, terms: [] },
  { ...of, reporter: "xb-three", country: "XB", indicator: "WRK_TOTAL", unit: "PER", value: null, terms: [] },
];
