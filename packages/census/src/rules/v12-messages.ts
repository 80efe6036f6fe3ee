import type { Messages } from "../finding/message.ts";

/** What is said of a total that has changed much. */
export const v12Messages = {
  "V12/large-change": {
    what: "{value} of {date} ({type}): the last accepted value was {before} of {beforeDate}, a change by more than a factor of {factor} a year.",
    expected: "a change by at most a factor of {factor} a year for a figure of this size",
    cure: "Check both figures. If they are right, say why in the note; where the series breaks, set flag B.",
    ofCell: ["value", "date", "before", "beforeDate", "type"],
    many: { what: "The values have changed by more than a factor of {factor} a year since the last accepted ones." },
  },
  "V12/change-over-years": {
    what: "{value} of {date} ({type}): the last accepted value was {before} of {beforeDate}, a change by more than a factor of {factor} over several years.",
    expected: "a change by at most a factor of {factor}, or values for the years between",
    cure: "Nothing is needed if both figures are right; where the series breaks, set flag B.",
    ofCell: ["value", "date", "before", "beforeDate", "type"],
    many: {
      what: "The values have changed by more than a factor of {factor} since the last accepted ones, over several years.",
    },
  },
  "V12/order-of-magnitude": {
    what: "{value} of {date} ({type}): the last accepted value was {before} of {beforeDate}, a change by a factor of {factor} or more.",
    expected: "a value of the same order as the last accepted one",
    cure: "Check both figures and their units; the value is held until somebody decides. Where the series breaks, set flag B.",
    ofCell: ["value", "date", "before", "beforeDate", "type"],
    many: { what: "The values have changed by a factor of {factor} or more since the last accepted ones." },
  },
} as const satisfies Messages;
