/** A coordinate as files have it: to a hundredth of a unit, without trailing zeros. */
export function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}
