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
      return [
        "→ A worker checks it: census up runs one, and so does sending it again with --wait.",
        `→ census submission ${id} tells when it is done.`,
      ].join("\n");
    case "needs-answer":
    case "rejected":
      return `→ census findings ${id} tells why, and what can be done.`;
    case "accepted":
      return `→ census findings ${id} lists what was noticed.`;
    case "superseded":
      return "A newer file of the same organisation and year counts instead.";
    case "withdrawn":
      return `→ census submission ${id} recheck would bring it back.`;
  }
};

/** The same for a person who has just read the findings. */
export const sayNextOfFindings = ({
  id,
  state,
  organisation,
  year,
}: Pick<Submission, "id" | "state" | "organisation" | "year">): readonly string[] => {
  if (state !== "needs-answer" && state !== "rejected") return [];
  const again = `→ Mend the file and send it: census submit FILE --org ${organisation} --year ${year} --reason ERR --wait`;
  if (state === "rejected") return [again.replace(" --reason ERR", "")];
  return [again, `→ Or let it count without the cells in error: census submission ${id} accept --because "…"`];
};
