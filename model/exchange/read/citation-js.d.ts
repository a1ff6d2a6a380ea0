declare module "@citation-js/core" {
  /** The inputs that are registered; `forceType` keeps a text from being taken for an address that is fetched. */
  export const plugins: {
    readonly input: {
      chain(text: string, options: { readonly forceType: string; readonly generateGraph: false }): unknown;
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
