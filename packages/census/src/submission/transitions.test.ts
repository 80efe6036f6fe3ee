import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRevisionReason, revisionReasons } from "./revision-reason.ts";
import { submissionStates } from "./submission-state.ts";
import { actorRoles, mayMove, permittedMoves, transitions } from "./transitions.ts";

const state = fc.constantFrom(...submissionStates);
const role = fc.constantFrom(...actorRoles);

describe("the transitions of a submission", () => {
  it("permit exactly what the table names, to the roles that it names", () => {
    fc.assert(
      fc.property(state, state, role, (from, to, who) => {
        const inTable = transitions.some((one) => one.from === from && one.to === to && one.roles.includes(who));
        expect(mayMove(from, to, who)).toBe(inTable);
      }),
    );
  });

  it("never leave the states, however long a submission lives", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), role)), (choices) => {
        let current: (typeof submissionStates)[number] = "received";
        for (const [choice, who] of choices) {
          const open = permittedMoves(current, who);
          const move = open[choice % Math.max(1, open.length)];
          if (move === undefined) continue;
          expect(mayMove(current, move.to, who)).toBe(true);
          expect(move.to).not.toBe("received");
          current = move.to;
        }
        expect(submissionStates).toContain(current);
      }),
    );
  });

  it("stand once each and reach every state from received", () => {
    const pairs = transitions.map(({ act, from, to }) => `${act} ${from} ${to}`);
    expect(new Set(pairs).size).toBe(pairs.length);
    const reached = new Set(["received"]);
    for (const _ of submissionStates) for (const { from, to } of transitions) if (reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual([...submissionStates].sort());
  });

  it("leave judging to the pipeline, and accepting without the refused cells to people", () => {
    expect(mayMove("checking", "accepted", "pipeline")).toBe(true);
    expect(mayMove("checking", "accepted", "admin")).toBe(false);
    expect(mayMove("needs-answer", "accepted", "uploader")).toBe(true);
    expect(mayMove("needs-answer", "accepted", "pipeline")).toBe(false);
  });

  it("never take a rejected, superseded or withdrawn submission back without checking it again", () => {
    for (const from of ["rejected", "superseded", "withdrawn"] as const) {
      expect(transitions.filter((one) => one.from === from).map((one) => one.to)).toEqual(["checking"]);
      expect(mayMove(from, "checking", "operator")).toBe(true);
      expect(mayMove(from, "checking", "uploader")).toBe(false);
    }
  });

  it("let people withdraw a submission whose check does not end", () => {
    expect(mayMove("checking", "withdrawn", "uploader")).toBe(true);
    expect(mayMove("checking", "withdrawn", "pipeline")).toBe(false);
  });

  it("name the reasons for replacing an accepted file", () => {
    expect([...revisionReasons].sort()).toEqual(["CUR", "ERR", "LATE", "METH", "OVL", "PERI"]);
    expect(isRevisionReason("LATE")).toBe(true);
    expect(isRevisionReason("late")).toBe(false);
  });
});
