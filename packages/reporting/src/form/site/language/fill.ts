/** What fills the {parameters} of a text. */
export type Parameters = Readonly<Record<string, string | number>>;

/** A text with its parameters in place; a RangeError for one that is not given, since a gap would be printed. */
export const fill = (text: string, parameters: Parameters): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new RangeError(`the text ${JSON.stringify(text)} is not given its {${name}}`);
    return String(value);
  });
