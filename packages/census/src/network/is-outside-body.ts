import { mainBody } from "./main-body.ts";
import type { Network } from "./network.ts";

/** Whether a stated body lies outside the network (ICA, Cooperatives Europe): it does not stand below CICOPA by its parents, and is never rolled up. */
export const isOutsideBody = (network: Pick<Network, "bodies">, body: string): boolean => {
  const parents = new Map(network.bodies.map(({ id, parent }) => [id, parent]));
  if (body === mainBody || !parents.has(body)) return false;
  const passed = new Set<string>();
  for (
    let above = parents.get(body) ?? null;
    above !== null && !passed.has(above);
    above = parents.get(above) ?? null
  ) {
    if (above === mainBody) return false;
    passed.add(above);
  }
  return true;
};
