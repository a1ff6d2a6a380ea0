import { runThread } from "../lib/run-thread.mjs";

await runThread(() => import("./worker.ts"), "influence-worker.js");
