/** open: nobody has answered yet. answered: the reporter has, and the secretariat looks at it. settled: nothing is asked any more. */
export const threadStates = ["open", "answered", "settled"] as const;

/** How far the talk about a finding has come. */
export type ThreadState = (typeof threadStates)[number];
