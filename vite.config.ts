import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where a developer's own server answers while Vite serves the page. */
const SERVER = process.env.ENTENTE_URL ?? "http://127.0.0.1:8719";

export default defineConfig({
  root: "client",
  // Relative, so that the page can live below any path.
  base: "./",
  plugins: [react()],
  // The server puts a fresh nonce in its place in every answer, for styles that libraries set by script.
  html: { cspNonce: "ENTENTE_CSP_NONCE" },
  build: { outDir: "../dist/client", emptyOutDir: true, target: "es2023" },
  server: { proxy: { "/api/": SERVER } },
});
