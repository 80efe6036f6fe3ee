import { type CellAddress, compare, type Finding, makeFinding, templateAnswers, zero } from "@coop-census/census";
import { type ReturnAnswers, templateChoices } from "@coop-census/contracts";
import { labelKey } from "../header/label-key.ts";
import type { SettledFormat } from "../number/settle-format.ts";
import { type AnswerReader, answerPlace, textOf } from "./answer-reader.ts";
import type { PlacedCell, TemplateCells } from "./template-cells.ts";
import type { WordLists } from "./word-lists.ts";

const amount = {
  words: "number from 0",
  isWhole: true,
  holds: (value: Parameters<typeof compare>[0]) => compare(value, zero) >= 0,
} as const;

const columns = ["PARTNER", "TYPE", "INDICATOR", "AMOUNT", "BASIS", "NOTE"] as const;

/** The organisation that was chosen; null for a name that somebody wrote. */
const partnerOf = (words: WordLists, raw: string): string | null => {
  const known = words.get("partner") ?? new Map<string, string>();
  return known.get(labelKey(raw)) ?? [...known.values()].find((id) => id === raw) ?? null;
};

const nobody = (partner: PlacedCell | undefined, address: CellAddress): Finding =>
  makeFinding(templateAnswers, "V02/answer-missing", answerPlace(address, null), {
    question: partner?.address.header ?? "PARTNER",
  });

/** Reads which other organisations count some of the same; what is said of nobody is told. */
export const readOverlaps = (
  { overlaps, words }: TemplateCells,
  numbers: SettledFormat,
  reader: AnswerReader,
): ReturnAnswers["overlaps"] =>
  overlaps.flatMap(({ cells }) => {
    const filled = columns.find((column) => textOf(cells.get(column)) !== "");
    if (filled === undefined) return [];
    const partner = cells.get("PARTNER");
    const raw = textOf(partner);
    const place = cells.get(filled)?.address;
    if (raw === "" && place !== undefined) reader.add(nobody(partner, place));
    const type = reader.choice(cells.get("TYPE"), "overlap-type");
    const basis = reader.choice(cells.get("BASIS"), "basis");
    return [
      {
        partner: partnerOf(words, raw),
        partnerName: raw,
        type: type === "*" ? null : type,
        indicator: reader.choice(cells.get("INDICATOR"), "indicator"),
        amount: reader.number(cells.get("AMOUNT"), numbers, amount),
        basis: templateChoices.basis.find((one) => one === basis) ?? null,
        note: reader.text(cells.get("NOTE")),
      },
    ];
  });
