/** The package or app that a path lies in ("census", "cli"), with its kind; null for files of the root. */
export interface Room {
  readonly kind: "apps" | "packages";
  readonly name: string;
}

/** Finds the room of a path. */
export const roomOf = (path: string): Room | null => {
  const [kind, name, inner] = path.split("/");
  if ((kind !== "apps" && kind !== "packages") || name === undefined || inner === undefined) return null;
  return { kind, name };
};
