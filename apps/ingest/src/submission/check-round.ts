import { Refusal } from "@coop-census/contracts";
import { type Db, deadlineFor, listRounds, roundOf } from "@coop-census/store";

const sayOpen = async (db: Db): Promise<string> => {
  const open = (await listRounds(db)).filter(({ state }) => state === "open").map(({ year }) => year);
  return open.length === 0 ? "No round is open now." : `Open rounds: ${open.join(", ")}.`;
};

/** Refuses a year without a round, a round that is closed, and a day after the organisation's deadline. */
export const checkRound = async (db: Db, year: number, organisation: string, today: string): Promise<void> => {
  const round = await roundOf(db, year);
  const deadline = await deadlineFor(db, year, organisation);
  if (round === null || deadline === null) {
    throw new Refusal(
      "submission/no-round",
      `There is no round for ${year}.`,
      `Send the return of an open round. ${await sayOpen(db)}`,
    );
  }
  if (round.state === "closed" && !deadline.isExtended) {
    throw new Refusal(
      "submission/round-closed",
      `The round of ${year} is closed.`,
      "Ask the secretariat for an extension (census round extend).",
    );
  }
  if (today > deadline.until) {
    throw new Refusal(
      "submission/deadline-passed",
      `Returns of "${organisation}" for ${year} were accepted until ${deadline.until}; today is ${today}.`,
      "Ask the secretariat for an extension (census round extend).",
    );
  }
};
