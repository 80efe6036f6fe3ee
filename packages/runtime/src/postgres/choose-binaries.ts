import { rootHome } from "../home/default-home.ts";
import { diskFault } from "../home/disk-fault.ts";
import type { Account } from "./account.ts";
import { copyPostgresBinaries, hasLibraryLinks, locatePostgresBinaries, type PostgresBinaries } from "./binaries.ts";

/**
 * Programs that `account` can run: as root a copy that the account can enter (in /var/lib/coop-census, or in the home
 * where that cannot be written), otherwise those of the installation, or a repaired copy of them in the home.
 */
export async function choosePostgresBinaries(home: string, account: Account | null): Promise<PostgresBinaries> {
  const installed = await locatePostgresBinaries();
  if (account === null) {
    return (await hasLibraryLinks(installed)) ? installed : copyPostgresBinaries(installed, home);
  }
  try {
    return await copyPostgresBinaries(installed, rootHome);
  } catch (error) {
    if (home === rootHome || diskFault(error, rootHome) === null) throw error;
    return copyPostgresBinaries(installed, home);
  }
}
