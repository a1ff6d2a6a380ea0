import { defineConfig } from "vite";

/** The server as plain JavaScript: packages stay outside, so that only our own files are bundled. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    target: "node20",
    outDir: "dist/server",
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      input: {
        main: "server/main.ts",
        dataset: "server/cli/dataset.ts",
        import: "server/cli/import.ts",
        export: "server/cli/export.ts",
        rerun: "server/cli/rerun.ts",
        mcp: "server/cli/mcp.ts",
        "influence-worker": "server/influence/worker.ts",
        "import-worker": "server/imports/work/worker.ts",
      },
      // What several of them share lies beside them: a worker is found next to the file that starts it.
      output: { chunkFileNames: "[name]-[hash].js" },
    },
  },
});
