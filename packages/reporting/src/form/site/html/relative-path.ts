/** The path from one file to another, both from the same folder, as it stands in a link: "../../cells.csv". */
export const relativePath = (from: string, to: string): string => {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].map(encodeURIComponent).join("/");
};
