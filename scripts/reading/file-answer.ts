import type { JudgedReading } from "@coop-census/checking";
import type { Proposal } from "@coop-census/contracts";

/** What became of one file, in words that stand in a table; "" where it says nothing of that. */
export interface FileAnswer {
  readonly file: string;
  readonly outcome: "proposed" | "read" | "refused" | "fault";
  /** summary or register, as proposed. */
  readonly kind: string;
  readonly rows: string;
  readonly columns: string;
  readonly encoding: string;
  readonly delimiter: string;
  /** How many choices a person must answer or confirm. */
  readonly asked: string;
  /** The codes of the findings, with what was seen. */
  readonly reason: string;
  readonly milliseconds: number;
}

type Answer = Omit<FileAnswer, "file" | "milliseconds">;

const shown = (delimiter: string | null): string => (delimiter === "\t" ? "tab" : (delimiter ?? ""));

const ofProposal = ({ profile, choices }: Proposal): Answer => {
  const { params = {} } = choices.find(({ about }) => about === "header")?.reason ?? {};
  const columns = choices.flatMap(({ about, subject, value }) =>
    about === "column" ? [`${subject ?? ""}=${value ?? "?"}`] : [],
  );
  return {
    outcome: "proposed",
    kind: `${profile.kind ?? "summary"} ${profile.form.orientation ?? "wide"}`,
    rows: params["rows"] ?? "",
    columns: params["columns"] ?? "",
    encoding: profile.form.encoding ?? profile.form.format,
    delimiter: shown(profile.form.delimiter),
    asked: String(choices.filter(({ certainty }) => certainty !== "proved").length),
    reason: columns.join(", "),
  };
};

const ofFindings = (findings: Extract<JudgedReading, { kind: "unreadable" }>["findings"]): Answer => {
  const [first] = findings;
  const { file: _, rows = "", columns = "", encoding = "", delimiter = "", ...others } = first?.params ?? {};
  const seen = Object.entries(others).map(([name, value]) => `${name}=${value}`);
  const more = findings.length > 1 ? ` and ${findings.length - 1} more` : "";
  const reason = `${[first?.code ?? "", ...seen].join(" ")}${more}`;
  return { outcome: "refused", kind: "", rows, columns, encoding, delimiter, asked: "", reason };
};

/** Says what a reading of a file came to. */
export const answerOf = (read: JudgedReading): Answer => {
  if (read.kind === "unreadable") return ofFindings(read.findings);
  if (read.kind === "proposed") return ofProposal(read.reading.proposal);
  const nothing = { kind: "", rows: "", columns: "", encoding: "", delimiter: "", asked: "", reason: read.kind };
  return { outcome: "read", ...nothing };
};
