import type { Messages } from "../finding/message.ts";

const expected = "between {low} and {high} EUR a worker";

/** The words of V14. */
export const v14Messages = {
  "V14/impossible": {
    what: "A turnover of {ratio} EUR a worker is not possible.",
    expected,
    cure: "Check the turnover, its unit and the number of workers; the turnover is held until somebody decides.",
    ofCell: ["ratio"],
    many: { what: "The turnover a worker is not possible." },
  },
  "V14/unit-too-large": {
    what: "A turnover of {ratio} EUR a worker is not possible; divided by {factor} it would be.",
    expected,
    cure: "Check the unit of the column: it seems {factor} times too large. The turnover is held until somebody decides.",
    ofCell: ["ratio"],
    many: { what: "The turnover a worker is not possible; divided by {factor} it would be." },
  },
  "V14/unit-too-small": {
    what: "A turnover of {ratio} EUR a worker is not possible; multiplied by {factor} it would be.",
    expected,
    cure: "Check the unit of the column: it seems {factor} times too small. The turnover is held until somebody decides.",
    ofCell: ["ratio"],
    many: { what: "The turnover a worker is not possible; multiplied by {factor} it would be." },
  },
  "V14/unusual": {
    what: "A turnover of {ratio} EUR a worker is unusual.",
    expected,
    cure: "Check the turnover and the number of workers; say so in the note if they are right.",
    ofCell: ["ratio"],
    many: { what: "The turnover a worker is unusual." },
  },
  "V14/unlikely-enterprise": {
    what: "A turnover of {ratio} EUR a worker is hardly possible for one enterprise.",
    expected,
    cure: "Check the turnover, its unit and the number of workers; say so in the note if they are right.",
    ofCell: ["ratio"],
    many: { what: "The turnover a worker is hardly possible for these enterprises." },
  },
  "V14/rows-impossible": {
    what: "The turnover here and the workers in other rows (from row {row} on) make {ratio} EUR a worker, which is not possible.",
    expected,
    cure: "Check the turnover, its unit and the number of workers; the turnover of all these rows is held until somebody decides.",
    ofCell: ["ratio", "row"],
    many: {
      what: "The turnover and the workers, given in different rows, make a turnover a worker that is not possible.",
    },
  },
  "V14/rows-unit-too-large": {
    what: "The turnover here and the workers in other rows (from row {row} on) make {ratio} EUR a worker, which is not possible; divided by {factor} it would be.",
    expected,
    cure: "Check the unit of the column: it seems {factor} times too large. The turnover of all these rows is held until somebody decides.",
    ofCell: ["ratio", "row"],
    many: {
      what: "The turnover and the workers, given in different rows, make a turnover a worker that is not possible; divided by {factor} it would be.",
    },
  },
  "V14/rows-unit-too-small": {
    what: "The turnover here and the workers in other rows (from row {row} on) make {ratio} EUR a worker, which is not possible; multiplied by {factor} it would be.",
    expected,
    cure: "Check the unit of the column: it seems {factor} times too small. The turnover of all these rows is held until somebody decides.",
    ofCell: ["ratio", "row"],
    many: {
      what: "The turnover and the workers, given in different rows, make a turnover a worker that is not possible; multiplied by {factor} it would be.",
    },
  },
  "V14/rows-unusual": {
    what: "The turnover here and the workers in other rows (from row {row} on) make {ratio} EUR a worker, which is unusual.",
    expected,
    cure: "Check the turnover and the number of workers; say so in the note if they are right.",
    ofCell: ["ratio", "row"],
    many: { what: "The turnover and the workers, given in different rows, make a turnover a worker that is unusual." },
  },
} as const satisfies Messages;
