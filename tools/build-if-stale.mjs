// Builds the program when its sources differ from what dist/ was built from, so that a start costs nothing otherwise.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const STAMP = "dist/sources.sha256";
const SOURCES = [
  "client",
  "model",
  "server",
  "package-lock.json",
  "vite.config.ts",
  "vite.offline.config.ts",
  "vite.server.config.ts",
];

const filesOf = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true })
        .map((name) => join(path, name))
        .filter((file) => statSync(file).isFile())
        .sort()
    : [path];

const hash = createHash("sha256");
for (const file of SOURCES.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(file));
const digest = hash.digest("hex");

if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === digest) process.exit(0);

console.log("Building Entente (once; again only when its sources change) …");
const build = spawnSync("npm", ["run", "--silent", "build"], {
  stdio: ["ignore", "pipe", "pipe"],
  encoding: "utf8",
});
if (build.status !== 0) {
  console.error(
    `${build.stdout ?? ""}${build.stderr ?? ""}\nThe build failed. If packages are missing, run: npm ci`,
  );
  process.exit(1);
}
writeFileSync(STAMP, digest);
