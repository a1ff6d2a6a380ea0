import { DATA_ELEMENT } from "../../model/exchange/offline.ts";

/** Stands in the template where the data are to be. */
export const TEMPLATE_MARK = "ENTENTE_FIGURE_DATA";

interface Parts {
  readonly script: string;
  readonly style: string;
  /** As a content security policy has them: `'sha256-…'`. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/** A page that may load nothing from anywhere and run nothing but its own script, with a mark in the place of its data. */
export function writeTemplate({ script, style, scriptHash, styleHash }: Parts): string {
  const policy = `default-src 'none'; script-src ${scriptHash}; style-src ${styleHash}; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Entente</title>
<style>${style}</style>
</head>
<body>
<script type="application/json" id="${DATA_ELEMENT}">${TEMPLATE_MARK}</script>
<script>${script}</script>
</body>
</html>
`;
}
