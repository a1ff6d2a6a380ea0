import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { vi } from "vitest";
import { findFreePort } from "../../server/neo4j/embedded/start.ts";

const run = promisify(execFile);

/** Whether there are the programs that this needs; in CI they must be. */
export const hasNginx =
  process.env.CI === "true" ||
  (await Promise.all([run("nginx", ["-v"]), run("openssl", ["version"])]).then(
    () => true,
    () => false,
  ));

export const NAME = "entente.example.org";

/** From where nginx asks the program: an address of its own, so that it is told from clients, which are on this machine too. */
export const PROXY = "127.0.0.2";

/** A web server that ends TLS before the program. */
export interface Nginx {
  readonly port: number;
  stop(): Promise<void>;
}

/** Starts nginx before the program at an address, as docs/publish.md tells operators to set it. */
export async function startNginx(upstream: string): Promise<Nginx> {
  const folder = await mkdtemp(join(tmpdir(), "entente-nginx-"));
  const port = await findFreePort();
  const subject = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", `/CN=${NAME}`];
  const files = ["-keyout", join(folder, "key.pem"), "-out", join(folder, "cert.pem")];
  await run("openssl", [...subject, ...files]);
  await writeFile(join(folder, "nginx.conf"), settings(folder, port, upstream));
  const nginx = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-p", folder], { stdio: "ignore" });
  await vi.waitFor(() => reach(port), { timeout: 20_000 });
  return {
    port,
    async stop() {
      nginx.kill("SIGQUIT");
      if (nginx.exitCode === null) await once(nginx, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function reach(port: number): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  await once(socket, "connect");
  socket.destroy();
}

/** Once handing the path on and once taking it away. */
function settings(folder: string, port: number, upstream: string): string {
  const shared = `proxy_bind ${PROXY};
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_buffering off;`;
  return `pid ${folder}/nginx.pid;
daemon off;
error_log ${folder}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port} ssl;
    server_name ${NAME};
    ssl_certificate ${folder}/cert.pem;
    ssl_certificate_key ${folder}/key.pem;
    location /entente/ { proxy_pass ${upstream}; ${shared} }
    location /stripped/ { proxy_pass ${upstream}/; ${shared} }
  }
}
`;
}
