// An apostrophe that was there is guarded too, so that taking one away always gives the text back.
const opensFormula = /^[=+\-@\t\r\n']/;

/** Text with an apostrophe in front where a spreadsheet would run it as a formula; `readGuarded` takes it away. */
export const guardFormula = (text: string): string => (opensFormula.test(text) ? `'${text}` : text);

/** The text that was guarded. */
export const readGuarded = (field: string): string => (field.startsWith("'") ? field.slice(1) : field);
