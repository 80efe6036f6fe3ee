import type { Submission } from "@coop-census/store";
import { table } from "../text/table.ts";

/** Submissions as a list for people. */
export const saySubmissions = (submissions: readonly Submission[]): string =>
  table(
    [
      { title: "submission" },
      { title: "organisation" },
      { title: "year" },
      { title: "file" },
      { title: "bytes", align: "right" },
      { title: "received (UTC)" },
      { title: "state" },
    ],
    submissions.map(({ id, organisation, year, fileName, size, receivedAt, state }) => [
      id,
      organisation,
      String(year),
      fileName,
      String(size),
      receivedAt.toISOString().slice(0, 16).replace("T", " "),
      state,
    ]),
  );

/** What a person can do next about a submission in its state. */
export const sayNext = ({ id, state }: Pick<Submission, "id" | "state">): string => {
  switch (state) {
    case "received":
    case "checking":
      return `→ census submission ${id} tells when the check is done (a worker must run: census up).`;
    case "needs-answer":
      return `→ census findings ${id}; then send a corrected file, or census submission ${id} accept to go without what was refused.`;
    case "rejected":
      return `→ census findings ${id} tells why; send a corrected file.`;
    case "accepted":
      return `→ census findings ${id} lists what was noticed.`;
    case "superseded":
      return "A newer file of the same organisation and year counts instead.";
    case "withdrawn":
      return `→ census submission ${id} recheck would bring it back.`;
  }
};
