import type { PathsAnswer } from "../../../model/influence/answers.ts";

/**
 * The answer with its chains of claims and bearing first, then those of any basis that are not among them: what authors
 * say comes before what contacts leave room for.
 */
export function leadWithClaims(answer: PathsAnswer): PathsAnswer {
  const { claims, paths } = answer;
  const nameOf = (path: PathsAnswer["paths"][number]) => path.hops.map(({ relation }) => relation).join(" ");
  const known = new Set(claims.paths.map(nameOf));
  return { ...answer, paths: [...claims.paths, ...paths.filter((path) => !known.has(nameOf(path)))] };
}
