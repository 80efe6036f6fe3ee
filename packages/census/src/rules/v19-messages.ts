import type { Messages } from "../finding/message.ts";

/** The words of V19. */
export const v19Messages = {
  "V19/not-of-a-cohort": {
    what: "{indicator} is given without its {missing}.",
    expected: "a cohort (the year of foundation or takeover), a horizon (years after it) and an origin (blank for all)",
    cure: "Say in columns of the table of which cohort, horizon and origin the figure is. Until then it does not count.",
    many: { what: "{indicator} is given without its {missing}." },
  },
  "V19/alive-exceeds-cohort": {
    what: "{value} enterprises are alive of a cohort of {total}.",
    expected: "at most as many alive as the cohort had",
    cure: "Correct the one that is wrong. Until then neither counts.",
    ofCell: ["value", "total"],
    many: { what: "More enterprises are alive than their cohort had." },
  },
  "V19/alive-grows": {
    what: "{value} enterprises are alive after {horizon} years, but {before} were after {earlier} (row {row}).",
    expected: "never more enterprises alive at a later horizon of the same cohort",
    cure: "Correct the one that is wrong, or give what joined the cohort later a cohort of its own. Until then neither counts.",
    ofCell: ["value", "horizon", "before", "earlier", "row"],
    many: { what: "More enterprises are alive at a later horizon than at an earlier one of the same cohort." },
  },
  "V19/not-yet": {
    what: "The cohort of {cohort} is {horizon} years old after the year of the return, {year}.",
    expected: "a horizon that the cohort has reached",
    cure: "Correct the cohort or the horizon. Until then the figure does not count.",
    ofCell: ["cohort", "horizon"],
    many: { what: "The cohorts have not reached their horizons in the year of the return, {year}." },
  },
  "V19/small-cohort": {
    what: "The cohort has {value} enterprises: a rate of so few says little.",
    expected: "a cohort of at least {least} enterprises",
    cure: "Put several years together in one cohort (2008-2014), or leave it as it is; the rate is shown with its numbers.",
    ofCell: ["value"],
    many: { what: "The cohorts are small: rates of so few enterprises say little." },
  },
} as const satisfies Messages;
