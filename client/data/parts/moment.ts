/** A moment in words, where the reader is: "3 Oct 2026, 14:05". */
export function describeMoment(at: string | Date): string {
  return new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "short" });
}
