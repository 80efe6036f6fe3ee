/** The formats of a workbook: what each style's number is, and the part that says what each number looks like. */
export interface StyleSheet<Style extends string> {
  readonly indexOf: (name: Style) => number;
  readonly xml: () => string;
}
