declare module "@citation-js/core" {
  export const plugins: {
    /** The inputs that are registered; `forceType` keeps a text from being taken for an address that is fetched. */
    readonly input: {
      chain(text: string, options: { readonly forceType: string; readonly generateGraph: false }): unknown;
    };
    /** The outputs that are registered, given works in CSL-JSON. */
    readonly output: { format(name: string, records: readonly object[]): string };
    readonly config: { get(plugin: string): { readonly format: object } };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
