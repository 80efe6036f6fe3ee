import { absolute, compare, type Decimal, sum, zero } from "../decimal/decimal.ts";
import { contributorsIn } from "../describe/contributor.ts";
import type { Cell } from "../roll-up/cell.ts";
import type { CellKeyParts } from "../roll-up/cell-key.ts";
import type { MemberCell } from "../roll-up/member-cell.ts";
import type { RollUpContext } from "../roll-up/roll-up-context.ts";
import { typesUpward } from "../roll-up/type-tree.ts";
import type { Access, Contribution } from "./contribution.ts";
import { contributionIn, type ProtectedYear } from "./contribution-in.ts";
import { judgeContributions } from "./judge-contributions.ts";
import { linkedReporters } from "./linked-reporters.ts";
import type { ProtectionReason } from "./protection-reason.ts";

/** Judges the figures of one year and series; each answer is null where the figure is free. */
export interface Protection {
  /** A cell with everything that is printed of it: what is counted twice, bounds, and what it is made of. */
  readonly ofCell: (cell: Cell) => ProtectionReason | null;
  /** A part of what is given to a cell, and the rest, which follows from the two. */
  readonly ofPart: (cell: Coordinates, isIn: (member: MemberCell) => boolean) => ProtectionReason | null;
  /** What some reporters alone give to a cell, and what the others give. */
  readonly ofReporters: (cell: Coordinates, reporters: readonly string[]) => ProtectionReason | null;
  /** The sum of any member cells of one indicator, each once. */
  readonly ofMembers: (members: readonly MemberCell[]) => ProtectionReason | null;
}

type Coordinates = CellKeyParts & Pick<Cell, "geo">;

/** Where member cells come from that are not as reported. */
export interface Origin {
  readonly original: (member: MemberCell) => MemberCell;
  /** The units of the original's currency for one of the cell's unit; null where they are the same. */
  readonly unitsOf: (member: MemberCell) => Decimal | null;
}

const parts = ["standIn", "national", "estimated", "imputed"] as const;

const accessOfAll = (all: readonly Access[]): Access =>
  all.every((one) => one === "open") ? "open" : all.every((one) => one === "closed") ? "closed" : "partly";

/** Of counts of enterprises the reporters are the units: who gives several of them is one. */
const asUnits = (given: readonly Contribution[]): readonly Contribution[] =>
  [...Map.groupBy(given, ({ reporter }) => reporter)].map(([reporter, own]) => {
    const size = sum(own.map((one) => one.size ?? zero));
    return { reporter, size, largest: size, enterprises: 1, access: accessOfAll(own.map(({ access }) => access)) };
  });

/**
 * The protection of every figure of a year and series (methodology section 8, V29). `origin` tells
 * where the context's member cells come from, where they are not as reported.
 */
export const protectionIn = (context: RollUpContext, year: ProtectedYear, origin: Origin | null = null): Protection => {
  const contributors = contributorsIn(context);
  const reported = origin === null ? context.members : context.members.map(origin.original);
  const contributionOf = contributionIn(year, reported);
  const linked = linkedReporters(context);
  const given = new Map<MemberCell, Contribution>();
  const give = (member: MemberCell): Contribution => {
    const known = given.get(member);
    if (known !== undefined) return known;
    const made =
      origin === null
        ? contributionOf(member)
        : contributionOf(origin.original(member), origin.unitsOf(member) ?? undefined);
    given.set(member, made);
    return made;
  };
  const ofMembers = (members: readonly MemberCell[]): ProtectionReason | null => {
    const contributions = members.map(give);
    const areCounts = members.every(({ unit }) => unit === "ENT");
    return judgeContributions(areCounts ? asUnits(contributions) : contributions, linked);
  };
  const partsOf = (cell: Coordinates): readonly MemberCell[] => contributors.of(cell).flatMap((one) => one.parts);
  const split = (all: readonly MemberCell[], isIn: (one: MemberCell) => boolean): ProtectionReason | null => {
    const inside = all.filter(isIn);
    if (inside.length === 0 || inside.length === all.length) return null;
    return ofMembers(inside) ?? ofMembers(all.filter((one) => !isIn(one)));
  };
  const twice = (cell: Cell, all: readonly MemberCell[]): readonly MemberCell[] => {
    const ids = new Map(cell.reporters.ids.map((id) => [id, linked(id)]));
    const names = [...ids.values()];
    return all.filter(({ reporter }) => {
      const name = ids.get(reporter) ?? null;
      return name !== null && names.filter((one) => one === name).length > 1;
    });
  };
  /** What is removed is a figure of its own: of the enterprises that registers share, or of nobody knows how many. */
  const ofOverlap = (cell: Cell, removed: Decimal, both: readonly MemberCell[]): ProtectionReason | null => {
    const shut = both.map(give).filter(({ access }) => access !== "open");
    if (compare(removed, zero) === 0 || cell.unit === "ENT" || shut.length === 0) return null;
    const ids = new Set(cell.reporters.ids);
    const groups = (context.shared?.groups ?? []).filter(
      ({ indicator, entries }) =>
        indicator === cell.indicator &&
        entries.filter(({ reporter }) => ids.has(reporter)).length > 1 &&
        entries.some(
          ({ type, activity }) =>
            typesUpward(type).includes(cell.type) && (cell.activity === "_T" || cell.activity === activity),
        ),
    );
    const size = absolute(removed);
    const most = shut.every(({ largest }) => largest !== null) ? shut.map((one) => one.largest ?? size) : [size];
    const largest = most.reduce((a, b) => (compare(a, b) >= 0 ? a : b));
    const enterprises = groups.reduce((total, one) => total + one.enterprises, 0);
    const isMeasured = removed === cell.overlap && groups.length > 0;
    return judgeContributions([
      {
        reporter: "",
        size,
        enterprises: isMeasured ? enterprises : null,
        largest: isMeasured && compare(largest, size) < 0 ? largest : null,
        access: "closed",
      },
    ]);
  };
  const ofPart: Protection["ofPart"] = (cell, isIn) => {
    const all = partsOf(cell);
    return ofMembers(all.filter(isIn)) ?? split(all, isIn);
  };
  return {
    ofMembers,
    ofPart,
    ofReporters: (cell, reporters) => {
      const chosen = new Set(reporters);
      return ofPart(cell, ({ reporter }) => chosen.has(reporter));
    },
    ofCell: (cell) => {
      const all = partsOf(cell);
      const whole = ofMembers(all);
      if (whole !== null) return whole;
      for (const part of parts) {
        const reason = split(all, ({ composition }) => compare(composition[part], zero) !== 0);
        if (reason !== null) return reason;
      }
      const both = twice(cell, all);
      if (compare(cell.bounds.lower, cell.bounds.upper) !== 0) {
        for (const id of new Set(both.map(({ reporter }) => reporter))) {
          const reason = split(all, ({ reporter }) => reporter === id);
          if (reason !== null) return reason;
        }
      }
      return ofOverlap(cell, cell.overlap, both) ?? ofOverlap(cell, cell.overlapHere, both);
    },
  };
};
