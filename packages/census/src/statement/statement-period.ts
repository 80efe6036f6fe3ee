/** The years that a statement may speak of; `to` is null where it is open. */
export interface StatementPeriod {
  readonly from: number;
  readonly to: number | null;
}

const forms: readonly { readonly form: RegExp; readonly period: (from: number, to: number) => StatementPeriod }[] = [
  { form: /^(\d{4})~?$/, period: (from) => ({ from, to: from }) },
  { form: /^(\d{4})\+$/, period: (from) => ({ from, to: null }) },
  { form: /^(\d{4})-(\d{4})$/, period: (from, to) => ({ from, to }) },
];

/** Reads the year of a statement; null where it names none or is no year. */
export const statementPeriod = (year: string): StatementPeriod | null => {
  for (const { form, period } of forms) {
    const found = form.exec(year);
    if (found !== null) return period(Number(found[1]), Number(found[2]));
  }
  return null;
};

/** Whether the statement may speak of the year. */
export const isOfYear = (statement: { readonly year: string }, year: number): boolean => {
  const period = statementPeriod(statement.year);
  return period !== null && period.from <= year && (period.to === null || year <= period.to);
};
