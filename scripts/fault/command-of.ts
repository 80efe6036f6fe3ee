import { type Gate, gates } from "../gate/gates.ts";

/** The command of a gate, narrowed to the planted file where the gate can be, so that the whole house is not checked for each. */
export const commandOf = (gate: Gate["name"] | "house", path: string): readonly string[] => {
  const whole = gates.find(({ name }) => name === (gate === "house" ? "tests" : gate))?.command ?? [];
  if (gate === "format") return [...whole.slice(0, -1), path];
  if (gate === "types") return [...whole, `--filter=./${path.split("/").slice(0, 2).join("/")}`];
  if (gate === "house") return [...whole, "house.test.ts"];
  if (gate === "tests" || gate === "lint") return [...whole, path];
  return whole;
};
