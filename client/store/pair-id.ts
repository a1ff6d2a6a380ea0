/** Two entities under one id; no id of an entity has a line break. */
export function pairId([one, other]: readonly [string, string]): string {
  return `${one}\n${other}`;
}

/** The two entities of a pair. */
export function endsOfPair(id: string): [string, string] {
  const [one = "", other = ""] = id.split("\n");
  return [one, other];
}
