// A thread of Node has no loader for TypeScript, and flags of the main thread do not give it one.
import { register } from "tsx/esm/api";

register();
await import("./worker.ts");
