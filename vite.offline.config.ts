import { createHash } from "node:crypto";
import { defineConfig, type Plugin } from "vite";
import { TEMPLATE_MARK, writeTemplate } from "./client/offline/template.ts";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** Puts script and style into one page that may load nothing and run nothing but these two; data take the place of a mark. */
function intoOnePage(): Plugin {
  return {
    name: "into-one-page",
    // Behind what writes the style.
    enforce: "post",
    generateBundle(_options, bundle) {
      const files = Object.values(bundle);
      const script = files.map((file) => (file.type === "chunk" ? file.code : "")).join("");
      const style = files
        .map((file) => (file.type === "asset" && file.fileName.endsWith(".css") ? String(file.source) : ""))
        .join("");
      if (/<\/(script|style)|<!--/i.test(script + style) || script.includes(TEMPLATE_MARK))
        throw new Error("The figure's code holds what would end it within a page");
      for (const name of Object.keys(bundle)) delete bundle[name];
      const source = writeTemplate({ script, style, scriptHash: hashOf(script), styleHash: hashOf(style) });
      this.emitFile({ type: "asset", fileName: "figure.html", source });
    },
  };
}

/** The figure that works from a disk; built behind the page, beside which it is served. */
export default defineConfig({
  root: "client",
  publicDir: false,
  plugins: [intoOnePage()],
  build: {
    outDir: "../dist/client/offline",
    emptyOutDir: true,
    target: "es2023",
    modulePreload: false,
    cssCodeSplit: false,
    rollupOptions: { input: "client/offline/main.ts", output: { format: "iife" } },
  },
});
