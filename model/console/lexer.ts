/** What a stretch of a Cypher query is; comments and white space are not kept. */
type TokenKind = "word" | "name" | "string" | "number" | "parameter" | "symbol";

/** A word of a query where it stands. */
export interface Token {
  readonly kind: TokenKind;
  /** What it means: a name without its backticks, a string without its quotes, a parameter without its `$`. */
  readonly text: string;
  /** Characters before it in the query. */
  readonly start: number;
  readonly end: number;
}

// Neo4j takes the separators U+001C to U+001F for white space too; other control characters are none of its signs.
const IGNORED = /(?:[\s\p{Cc}]|\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$))+/uy;

// A string or a name in backticks that never ends reaches to the end of the query: the database says what is wrong.
const TOKEN =
  /(?<string>'(?:\\[\s\S]|[^'\\])*(?:'|$)|"(?:\\[\s\S]|[^"\\])*(?:"|$))|(?<parameter>\$(?:[\p{L}\p{N}_]+|`(?:``|[^`])*(?:`|$)))|(?<name>`(?:``|[^`])*(?:`|$))|(?<number>(?:0[xo][\da-f_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:e[+-]?\d+)?)\b|\d+)|(?<word>[\p{L}_][\p{L}\p{N}\p{M}\p{Pc}\p{Sc}\p{Cf}]*)|(?<symbol>=~|<>|<=|>=|->|<-|\|\||\.\.|[\s\S])/giuy;

/**
 * The tokens of a query as openCypher 9 and Cypher 5 write them, without comments.
 * It never fails: what is no Cypher comes out as symbols.
 */
export function tokenize(query: string): Token[] {
  const tokens: Token[] = [];
  let at = skipIgnored(query, 0);
  while (at < query.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(query);
    if (match === null) break;
    const [kind, raw] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? [
      "symbol",
      "",
    ];
    const end = at + match[0].length;
    if (isKind(kind)) tokens.push({ kind, text: meaning(kind, raw), start: at, end });
    at = skipIgnored(query, end);
  }
  return tokens;
}

const KINDS: ReadonlySet<string> = new Set<TokenKind>([
  "word",
  "name",
  "string",
  "number",
  "parameter",
  "symbol",
]);

function isKind(text: string): text is TokenKind {
  return KINDS.has(text);
}

function skipIgnored(query: string, from: number): number {
  IGNORED.lastIndex = from;
  return IGNORED.test(query) ? IGNORED.lastIndex : from;
}

function meaning(kind: TokenKind, raw: string): string {
  if (kind === "string") return raw.slice(1, -1);
  if (kind === "name") return unquote(raw);
  if (kind !== "parameter") return raw;
  return raw.startsWith("$`") ? unquote(raw.slice(1)) : raw.slice(1);
}

function unquote(raw: string): string {
  return raw.slice(1, -1).replaceAll("``", "`");
}
