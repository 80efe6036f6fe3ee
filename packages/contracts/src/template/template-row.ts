/** What a row of the template is of. */
export interface TemplateRow {
  readonly type: string;
  readonly area: string;
  readonly activity: string;
  /** Null where the row follows the answer to the question of the scope. */
  readonly scope: "AFF" | "NAT" | null;
  /** Null where the row follows the answer to the question of the perimeter. */
  readonly perimeter: "COOP" | "COOP_SUBS" | null;
}

const pattern = /^([^|]+)\|([^|]+)\|([^|]+)\|(AFF|NAT|)\|(COOP|COOP_SUBS|)$/;

/** Writes and reads what a row is of, as the text of its first cell; reading gives null for anything else. */
export const templateRow = {
  print: ({ type, area, activity, scope, perimeter }: TemplateRow): string =>
    [type, area, activity, scope ?? "", perimeter ?? ""].join("|"),
  parse: (text: string): TemplateRow | null => {
    const [whole, type = "", area = "", activity = "", scope, perimeter] = pattern.exec(text.trim()) ?? [];
    if (whole === undefined) return null;
    return {
      type,
      area,
      activity,
      scope: scope === "AFF" || scope === "NAT" ? scope : null,
      perimeter: perimeter === "COOP" || perimeter === "COOP_SUBS" ? perimeter : null,
    };
  },
};
