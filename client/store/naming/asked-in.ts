/**
 * What exports are asked for, with names in a language. A dataset as a whole is given with all of its names.
 * @param language null for the dataset's own names
 */
export function askedIn(asked: URLSearchParams, language: string | null): URLSearchParams {
  const named = new URLSearchParams([...asked].filter(([key]) => key !== "language"));
  if (language !== null && asked.get("view") !== "dataset") named.set("language", language);
  return named;
}
