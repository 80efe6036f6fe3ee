import { dimensionNames, isMoney, type Label, type ReturnRecord, type ReturnValue } from "@coop-census/census";
import type { Choice, Proposal } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";

const keyColumns = new Set<string>([
  "TYPE",
  "GEO",
  "SCOPE",
  "PERIM",
  "REF_DATE",
  "FLAG",
  "CONF",
  "BREAKDOWN",
  "ACTIVITY",
  ...dimensionNames,
]);

/** What says nothing of the value itself, only of what becomes of it later. */
const ofLater = new Set<Choice["about"]>(["roll-up-scope", "total-type", "public"]);

const labelOf = (record: ReturnRecord, dimension: string | undefined): Label | null => {
  const labels: Readonly<Record<string, Label>> = {
    TYPE: record.type,
    GEO: record.area,
    SCOPE: record.scope,
    PERIM: record.perimeter,
    ACTIVITY: record.activity,
    ...record.dimensions,
  };
  return labels[dimension ?? ""] ?? null;
};

const isWordOf = ({ reason }: Choice, record: ReturnRecord, value: ReturnValue): boolean => {
  // The word of an indicator, with the unit of its row, is the header of the column that it has become.
  if (reason.params["dimension"] === "INDICATOR")
    return labelKey((value.address.header ?? "").split(" > ")[0] ?? "") === labelKey(reason.params["word"] ?? "");
  const label = labelOf(record, reason.params["dimension"]);
  return label === null || labelKey(label.raw) === labelKey(reason.params["word"] ?? "");
};

const isBehind = (choice: Choice, record: ReturnRecord, value: ReturnValue): boolean => {
  const { about, column } = choice;
  if (ofLater.has(about)) return false;
  if (about === "currency" || about === "multiplier") return isMoney(value.indicator);
  if (about === "column") return column === value.address.column || keyColumns.has(choice.value ?? "");
  if (about !== "word") return true;
  return isWordOf(choice, record, value);
};

/** The choices of a proposal that a value and its row stand on. */
export const choicesBehind = ({ choices }: Proposal, record: ReturnRecord, value: ReturnValue): readonly Choice[] =>
  choices.filter((choice) => isBehind(choice, record, value));
