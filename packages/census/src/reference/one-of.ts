/** Narrows text of the reference data to a closed list; throws a RangeError when the data holds anything else. */
export const oneOf = <Text extends string>(allowed: readonly Text[], text: string): Text => {
  const found = allowed.find((one) => one === text);
  if (found === undefined)
    throw new RangeError(`reference data: ${JSON.stringify(text)} is none of ${allowed.join(", ")}`);
  return found;
};
