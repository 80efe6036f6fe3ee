import type { Network } from "./network.ts";
import { isInForce } from "./validity.ts";

/** Everything that an organisation or body is inside of on a day, at whatever depth: by `part_of`, and bodies by their parent. Sorted ids. */
export const wholesOf = (
  network: Pick<Network, "bodies" | "partsOf">,
  date: string,
  part: string,
): readonly string[] => {
  const above = (id: string): readonly string[] => [
    ...(network.partsOf ?? []).filter((one) => one.part === id && isInForce(one, date)).map(({ whole }) => whole),
    ...network.bodies.flatMap((body) => (body.id === id && body.parent !== null ? [body.parent] : [])),
  ];
  const found = new Set<string>();
  const open = [...above(part)];
  for (let whole = open.pop(); whole !== undefined; whole = open.pop()) {
    if (found.has(whole)) continue;
    found.add(whole);
    open.push(...above(whole));
  }
  return [...found].sort();
};
