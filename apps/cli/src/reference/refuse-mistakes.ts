import type { Mistake, Parsed } from "@coop-census/census";
import { Refusal } from "@coop-census/contracts";

const where = ({ line, column }: Mistake): string =>
  column === null ? `line ${line}` : `line ${line}, column ${column}`;

/** The value of a parsed table; all its mistakes in one Refusal otherwise: nothing is imported in part. */
export const refuseMistakes = <Value>(parsed: Parsed<Value>, name: string): Value => {
  if (parsed.ok) return parsed.value;
  const details = parsed.mistakes.map((mistake) => ({ where: where(mistake), message: mistake.message }));
  throw new Refusal(
    "import/mistakes",
    `${name} has ${details.length} ${details.length === 1 ? "mistake" : "mistakes"}; nothing of it was imported.`,
    "Mend these lines and import the file again.",
    details,
  );
};
