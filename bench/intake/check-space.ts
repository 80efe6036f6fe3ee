import { statfs } from "node:fs/promises";

/** Throws, before anything is written, where a folder has less room than needed. */
export const checkSpace = async (folder: string, bytes: number): Promise<void> => {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= bytes) return;
  const needed = `${Math.ceil(bytes / 1e6)} MB`;
  throw new Error(
    `${folder} has too little room for the bench: it needs ${needed}. Free some, or run it with --quick.`,
  );
};
