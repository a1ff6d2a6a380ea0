/** Java's names of what Cypher calls otherwise. */
const NAMES: Record<string, string> = {
  Long: "Integer",
  Integral: "Integer",
  Double: "Float",
  Floating: "Float",
  Text: "String",
  UTF8String: "String",
  StringWrapping: "String",
  VirtualNode: "Node",
  VirtualRelationship: "Relationship",
};

/** Packages and a class, as in `java.lang.IllegalArgumentException`, with the colon that sets a message off. */
const CLASS = /\b(?:Caused by: )?(?:[a-z]\w*\.){2,}[A-Z]\w*(?:\$\w+)*(?:: )?/g;

/** A message of the database in the words of Cypher, without names of Java's classes. */
export function inPlainWords(message: string): string {
  return message
    .replace(CLASS, "")
    .replace(/\bNO_VALUE\b/g, "null")
    .replace(/\b([A-Z]\w*?)Value\b(?:\{[^}]*\})?/g, (_, name: string) => NAMES[name] ?? name)
    .replace(/`Long`/g, "`Integer`")
    .replace(/`Double`/g, "`Float`");
}
