import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** Where a developer's own server answers while Vite serves the page. */
const SERVER = process.env.ENTENTE_URL ?? "http://127.0.0.1:8719";

const CYTOSCAPE = fileURLToPath(new URL("node_modules/cytoscape/src/", import.meta.url));

/** What of Cytoscape the page has no use for, and what stands in its place: layouts but those that it begins with, algorithms, images, WebGL. */
const UNUSED: Readonly<Record<string, string>> = {
  "collection/algorithms/index.mjs": "export default {};",
  "extensions/layout/index.mjs": `
    import grid from "./grid.mjs";
    import none from "./null.mjs";
    export default [{ name: "grid", impl: grid }, { name: "null", impl: none }];`,
  "extensions/renderer/canvas/export-image.mjs": "export default {};",
  "extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs": "export default {};",
};

/** Frames that Cytoscape still asks for after the last that it drew: for what it prepares while nothing else is to be done. */
const FRAMES_AFTER = 60;

/**
 * What of Cytoscape's loop is written otherwise: it asks for every frame for ever, a fifteenth of a processor for each page that stands open.
 * Once it has had nothing to draw for a second it stops, and goes on with whatever asks for a drawing.
 */
const LOOP = "extensions/renderer/base/redraw.mjs";
const REWRITTEN: readonly (readonly [from: string, to: string])[] = [
  [
    "  r.requestedFrame = true;",
    `  r.requestedFrame = true;
  if( r.idleFrames > ${FRAMES_AFTER} ){ r.idleFrames = 0; r.renderLoopStarted = false; r.startRenderLoop(); }`,
  ],
  ["      r.requestedFrame = false;", "      r.requestedFrame = false; r.idleFrames = 0;"],
  [
    "    util.requestAnimationFrame( renderFn );\n  };",
    `    r.idleFrames = r.requestedFrame ? 0 : ( r.idleFrames || 0 ) + 1;
    if( r.idleFrames <= ${FRAMES_AFTER} ){ util.requestAnimationFrame( renderFn ); }\n  };`,
  ],
];

/**
 * Builds Cytoscape from the sources that its package holds, without what the page never calls: a quarter less to load.
 * The page that Vite serves to developers has the whole of it. Fails where the sources have moved.
 */
function leanCytoscape(): Plugin {
  const left = new Set<string>();
  return {
    name: "lean-cytoscape",
    apply: "build",
    enforce: "pre",
    config: () => ({
      resolve: { alias: [{ find: /^cytoscape$/, replacement: `${CYTOSCAPE}index.mjs` }] },
      define: { "process.env.VERSION": "undefined" },
    }),
    load(id) {
      const file = id.startsWith(CYTOSCAPE) ? id.slice(CYTOSCAPE.length) : "";
      if (Object.hasOwn(UNUSED, file)) left.add(file);
      return UNUSED[file];
    },
    transform(code, id) {
      if (id !== `${CYTOSCAPE}${LOOP}`) return undefined;
      return REWRITTEN.reduce((written, [from, to]) => {
        if (written.split(from).length !== 2) throw new Error(`Cytoscape's ${LOOP} is not what it was`);
        return written.replace(from, () => to);
      }, code);
    },
    buildEnd(error) {
      const missed = Object.keys(UNUSED).filter((file) => !left.has(file));
      if (error === undefined && missed.length > 0)
        throw new Error(`Cytoscape's sources have no ${missed.join(", ")} any more`);
    },
  };
}

/** What the page needs at once, and what its pictures share, each in a file: every file costs a kilobyte of headers and is packed by itself. */
const GROUPS = [
  { name: "page", tags: ["$initial" as const], priority: 2 },
  {
    name: "picture",
    test: /client[\\/](network|evidence|controls|format|timeline|shell|figure|legend|style)[\\/]|node_modules[\\/]cytoscape/,
    minShareCount: 3,
    priority: 1,
  },
];

export default defineConfig({
  root: "client",
  // Relative, so that the page can live below any path.
  base: "./",
  plugins: [react(), leanCytoscape()],
  // The server puts a fresh nonce in its place in every answer, for styles that libraries set by script.
  html: { cspNonce: "ENTENTE_CSP_NONCE" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2023",
    // The manifest tells which files the first load takes.
    manifest: true,
    // Every file costs a kilobyte of headers and is packed by itself: what some ways of working share comes in few of them.
    rolldownOptions: { output: { codeSplitting: { groups: GROUPS } } },
  },
  server: { proxy: { "/api/": SERVER } },
});
