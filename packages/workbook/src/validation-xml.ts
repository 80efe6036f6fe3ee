import type { BookValidation } from "./book.ts";
import { escapeText } from "./escape-text.ts";

// What Excel takes: longer texts make it call the workbook damaged.
const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;

const condition = ({ allowed }: BookValidation): readonly [type: string, formula: string] => {
  if (allowed === null) return ["", ""];
  return "list" in allowed
    ? [' type="list"', `<formula1>${escapeText(allowed.list)}</formula1>`]
    : [' type="custom"', `<formula1>${escapeText(allowed.formula)}</formula1>`];
};

const one = (validation: BookValidation): string => {
  const [type, formula] = condition(validation);
  const { prompt, isOpen, range } = validation;
  const told =
    prompt === null
      ? ""
      : ` showInputMessage="1" promptTitle="${escapeText(shortened(prompt.title, 32))}" prompt="${escapeText(shortened(prompt.text, 255))}"`;
  const refused =
    type === ""
      ? ""
      : `${isOpen ? ' errorStyle="warning"' : ""} showErrorMessage="1" error="${escapeText(shortened(validation.error, 225))}"`;
  return `<dataValidation${type} allowBlank="1"${refused}${told} sqref="${range}">${formula}</dataValidation>`;
};

/** What may be typed where, as XML; empty where anything may. */
export const validationXml = (validations: readonly BookValidation[]): string =>
  validations.length === 0
    ? ""
    : `<dataValidations count="${validations.length}">${validations.map(one).join("")}</dataValidations>`;
