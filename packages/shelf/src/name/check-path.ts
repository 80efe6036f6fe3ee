import { Refusal } from "@coop-census/contracts";

/** Refuses a path that could lead out of its folder or is read differently by another system; `what` names it to the reader. */
export function checkPath(path: string, what: string): void {
  const steps = path.split("/");
  const isSafe =
    !/[\\\0]/.test(path) &&
    !/^[a-z]:/i.test(path) &&
    steps.every((step) => step !== "" && step !== "." && step !== "..");
  if (isSafe) return;
  throw new Refusal(
    "shelf/name",
    `${what} ${JSON.stringify(path)} is not a plain relative path.`,
    'Use names joined by "/", without "..", ".", backslash, drive letter or leading slash.',
  );
}
