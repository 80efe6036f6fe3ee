import { type Look, makeStyleSheet } from "@coop-census/workbook";

const grey = "FF6B6B6B";
const box = { border: { sides: ["left", "right", "top", "bottom"], colour: "FFBFBFBF" } } as const;
const bold = { isBold: true } as const;

// No format hides what a cell holds: money and shares show every digit, and whole numbers see `wholeNumbers`.
const money = "#,##0.00########";
const part = "#,##0.0#########";
const share = "0.##########";
const general = 0;
const whole = 3;
const asText = 49;

const top = { alignment: { vertical: "top" } } as const;
const wrapped = { alignment: { vertical: "top", isWrapped: true } } as const;
const centred = { alignment: { horizontal: "center", vertical: "top", isWrapped: true } } as const;
const entry = { ...box, fill: "FFFFFBE6", isOpen: true } as const;
const shown = { ...box, fill: "FFEDEDED", font: { colour: grey } } as const;
const small = { font: { size: 9, colour: grey } } as const;

const looks = {
  plain: { ...top, format: general },
  title: { ...top, format: asText, font: { ...bold, size: 15, colour: "FF1F3864" } },
  paragraph: { ...wrapped, format: asText },
  strong: { ...wrapped, format: asText, font: bold },
  small: { ...wrapped, ...small, format: asText },
  code: { ...top, ...small, format: asText },
  head: { ...box, ...centred, format: asText, font: bold, fill: "FFDCE6F1" },
  headShown: { ...shown, ...centred, format: asText },
  label: { ...box, ...wrapped, format: asText, font: bold },
  sublabel: {
    ...box,
    format: asText,
    alignment: { horizontal: "left", vertical: "top", isWrapped: true, indent: 1 },
  },
  said: { ...shown, ...wrapped, format: asText },
  shownWhole: { ...shown, ...top, format: whole },
  shownMoney: { ...shown, ...top, format: money },
  shownPart: { ...shown, ...top, format: part },
  entryText: { ...entry, ...wrapped, format: asText },
  entryWhole: { ...entry, ...top, format: whole },
  entryMoney: { ...entry, ...top, format: money },
  entryPart: { ...entry, ...top, format: part },
  entryShare: { ...entry, ...top, format: share },
} as const satisfies Readonly<Record<string, Look>>;

export type StyleName = keyof typeof looks;

/** The formats of every workbook that is handed out. */
export const styleSheet = makeStyleSheet<StyleName>(looks, { colour: "FFC00000", format: part });
