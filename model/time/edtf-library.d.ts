declare module "edtf" {
  /**
   * A date parsed from EDTF; `min` and `max` are milliseconds since 1970, both included.
   * @throws when the text is no EDTF, or no day of the calendar
   */
  export default function edtf(text: string): { readonly min: number; readonly max: number };
}
