import { join } from "node:path";
import { rootHome } from "../home/default-home.ts";
import { diskFault } from "../home/disk-fault.ts";
import { pathExists } from "../home/path-exists.ts";
import type { Account } from "./account.ts";
import { copyPostgresBinaries } from "./copy-binaries.ts";
import { readLibraryLinks } from "./library-links.ts";
import { locatePostgresBinaries, type PostgresBinaries } from "./locate-binaries.ts";

/**
 * Programs that `account` can run: as root a copy that the account can enter (in /var/lib/coop-census, or in the home
 * where that cannot be written), otherwise those of the installation, or a repaired copy of them in the home.
 */
export async function choosePostgresBinaries(home: string, account: Account | null): Promise<PostgresBinaries> {
  const installed = await locatePostgresBinaries();
  if (account === null) {
    return (await hasItsLinks(installed.folder)) ? installed : copyPostgresBinaries(installed, home);
  }
  try {
    return await copyPostgresBinaries(installed, rootHome);
  } catch (error) {
    if (home === rootHome || diskFault(error, rootHome) === null) throw error;
    return copyPostgresBinaries(installed, home);
  }
}

/** The package's install script makes them, and many an installation does not run install scripts. */
async function hasItsLinks(folder: string): Promise<boolean> {
  for (const { link } of await readLibraryLinks(folder)) {
    if (!(await pathExists(join(folder, link)))) return false;
  }
  return true;
}
