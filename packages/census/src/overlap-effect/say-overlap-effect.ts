import { zero } from "../decimal/decimal.ts";
import type { Overlap } from "../roll-up/overlap.ts";
import type { OverlapEffect } from "./overlap-effect.ts";

const absences: Readonly<Record<OverlapEffect["absent"][number]["why"], string>> = {
  group: "is a group and never adds",
  "not-added": "is no full or direct member, so nothing of it is added",
  "no-return": "has no return that counts",
  "no-figure": "gives no figure of it",
};

const holds: Readonly<Record<NonNullable<OverlapEffect["hold"]>, string>> = {
  "larger-than-smaller": "It is larger than the smaller of the two (V36) and is not removed until somebody decides.",
  "older-than-three-years":
    "It was measured more than three years earlier (V36) and is not removed until somebody decides.",
  "kept-out": "It is decided that it is not removed.",
};

const grouped = (value: string): string => {
  const [whole = "", part] = value.split(".");
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return part === undefined ? text : `${text}.${part}`;
};

const since = ({ kind, amount }: Overlap, indicator: string, ofOverlap: string): string => {
  if (indicator !== ofOverlap) return "since what enterprises in both have is unmeasured";
  if (amount !== null) return `since at most ${grouped(amount)} are in both`;
  return kind === "suspected"
    ? "since nobody knows whether any are in both"
    : "since nobody has measured how many are in both";
};

/** What an overlap did in a year, in one or a few full sentences of English. */
export const sayOverlapEffect = (overlap: Overlap, year: number, effect: OverlapEffect): string => {
  const { a, b, kind, indicator } = overlap;
  const held = effect.hold === null ? [] : [holds[effect.hold]];
  if (effect.absent.length > 0) {
    const why = effect.absent.map(({ side, why: reason }) => `${side} ${absences[reason]}`).join(", and ");
    return [`It does nothing in ${year}: ${why}.`, ...held].join(" ");
  }
  if (effect.place === null) return `It does nothing in ${year}: ${a} and ${b} meet in no figure.`;
  const removed = effect.changes
    .filter((one) => one.removed !== zero)
    .map((one) => `${grouped(one.removed)} (${one.indicator})`);
  const widened = effect.changes
    .filter((one) => one.widened !== zero)
    .map((one) => `${grouped(one.widened)} (${one.indicator}), ${since(overlap, one.indicator, indicator)}`);
  const said = [
    ...held,
    ...(removed.length === 0 ? [] : [`It removes from ${effect.place}: ${removed.join("; ")}.`]),
    ...(widened.length === 0 ? [] : [`It lowers the lower bound of ${effect.place} by: ${widened.join("; ")}.`]),
    ...(removed.length + widened.length > 0
      ? []
      : [
          `It changes no figure of ${effect.place}: the two meet in none of it, or the other overlaps allow as much already.`,
        ]),
    ...(kind === "suspected" ? ["What counts both is flagged U."] : []),
  ];
  return said.join(" ");
};
