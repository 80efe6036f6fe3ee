/** The address of a site with a slash at its end; null for what is none: another protocol, a query, a fragment or a name in it. */
export const readPublicUrl = (text: string): string | null => {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "") return null;
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
};
