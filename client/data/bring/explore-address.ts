/** The address of a dataset in Explore, or in whatever mode it opens on. */
export function exploreAddress(dataset: string, mode?: "explore" | "data"): string {
  const query = new URLSearchParams({ dataset, ...(mode && { mode }) });
  return new URL(`./?${query}`, document.baseURI).href;
}
