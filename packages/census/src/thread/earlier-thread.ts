import type { OpenQuestion } from "./open-question.ts";

type Asked = Pick<OpenQuestion, "place" | "rule" | "row" | "indicator" | "cause" | "says">;

/**
 * The thread of an earlier file that a question of a newer one goes on with: the one at the same place, or the only one
 * that says the same elsewhere, since rows move. `isSame` tells whether it says the same, so that its answers hold.
 */
export const earlierThread = <Thread extends Asked>(
  question: Asked,
  earlier: readonly Thread[],
): { readonly thread: Thread; readonly isSame: boolean } | null => {
  const alike = earlier.filter(
    ({ rule, indicator, cause }) =>
      rule === question.rule && indicator === question.indicator && cause === question.cause,
  );
  const here = alike.find(({ place, row }) => place === question.place && row === question.row);
  if (here?.says === question.says) return { thread: here, isSame: true };
  const [only, ...more] = alike.filter(({ says }) => says === question.says);
  if (only !== undefined && more.length === 0) return { thread: only, isSame: true };
  return here === undefined ? null : { thread: here, isSame: false };
};
