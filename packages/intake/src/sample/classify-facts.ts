import type { Choice } from "@coop-census/contracts";
import type { ProposedReading } from "../propose/propose-reading.ts";
import { choicesBehind } from "./choices-behind.ts";
import { lineOfValue } from "./fact-lines.ts";

/** What became of the facts of a file that was read without a profile. */
export interface FactClasses {
  /** Read as they are, by choices that are all proved. */
  readonly right: number;
  /** Read as they are, by choices of which one at least waits for a person. */
  readonly askedRight: number;
  /** Not read as they are, but a choice behind them waits for a person. */
  readonly asked: number;
  /** Not read at all, with the reason. */
  readonly refused: number;
  /** Proved and not so, or gone without a question: must be empty. */
  readonly wrong: readonly string[];
  readonly reasons: readonly string[];
}

type Proposed = Extract<ProposedReading, { kind: "proposed" }>;

const unreadFacts = (expected: readonly string[], reasons: readonly string[]): FactClasses => ({
  right: 0,
  askedRight: 0,
  asked: 0,
  refused: expected.length,
  wrong: [],
  reasons,
});

interface ReadValue {
  readonly line: string;
  /** The choices behind it that wait for a person. */
  readonly waiting: readonly Choice[];
}

const isWaiting = ({ certainty }: Choice): boolean => certainty !== "proved";

const nameOf = ({ about, subject, reason }: Choice): string => `${reason.code} ${subject ?? about}`;

const valuesOf = ({ return: ret, proposal }: Proposed): readonly ReadValue[] =>
  ret.records.flatMap((record) =>
    record.values.flatMap((cell) => {
      if (cell.content.kind !== "number") return [];
      const waiting = choicesBehind(proposal, record, cell).filter(isWaiting);
      return { line: lineOfValue(ret, record, cell, cell.content.value), waiting };
    }),
  );

/** Takes what was read from what was expected, once each. */
const split = (values: readonly ReadValue[], expected: readonly string[]) => {
  const left = [...expected];
  const strange: ReadValue[] = [];
  const found: ReadValue[] = [];
  for (const value of values) {
    const at = left.indexOf(value.line);
    if (at === -1) strange.push(value);
    else left.splice(at, 1);
    if (at !== -1) found.push(value);
  }
  return { left, strange, found };
};

const ofLater = ["roll-up-scope", "total-type", "public"];

/** Holds a proposed reading against the facts that the file has, each as a line. */
export const classifyFacts = (read: ProposedReading, expected: readonly string[]): FactClasses => {
  if (read.kind === "unreadable")
    return unreadFacts(
      expected,
      read.findings.map(({ code }) => code),
    );
  const values = valuesOf(read);
  const { left, strange, found } = split(values, expected);
  const asks = read.proposal.choices.filter(isWaiting);
  const cells = read.return.records.flatMap((record) => record.values);
  const refused = Math.min(cells.filter(({ content }) => content.kind === "refused").length, left.length);
  const isAsked = asks.some(({ about }) => !ofLater.includes(about));
  const lost = isAsked || left.length <= refused ? [] : left.map((line) => `lost: ${line}`);
  const behind = [...values.flatMap(({ waiting }) => waiting), ...(left.length > 0 ? asks : [])];
  return {
    right: found.filter(({ waiting }) => waiting.length === 0).length,
    askedRight: found.filter(({ waiting }) => waiting.length > 0).length,
    asked: left.length - refused,
    refused,
    wrong: [...strange.filter(({ waiting }) => waiting.length === 0).map(({ line }) => line), ...lost],
    reasons: [...new Set(behind.map(nameOf))].toSorted(),
  };
};
