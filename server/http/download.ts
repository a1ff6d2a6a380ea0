import type { Response } from "express";
import { Outlet } from "./outlet.ts";

/** An answer that is a file, told piece by piece. */
export class Download {
  readonly mediaType: string;
  readonly fileName: string;
  readonly pieces: AsyncIterable<string | Uint8Array>;

  constructor(mediaType: string, fileName: string, pieces: AsyncIterable<string | Uint8Array>) {
    this.mediaType = mediaType;
    this.fileName = fileName;
    this.pieces = pieces;
  }
}

/** A file that is there at once. */
export async function* inOnePiece(content: string | Uint8Array) {
  yield content;
}

/**
 * Sends a file as fast as the client takes it. What fails before the first piece is a problem as ever; what fails later
 * breaks the connection, so that half a file is never taken for a whole one.
 */
export async function sendDownload(
  { mediaType, fileName, pieces }: Download,
  response: Response,
): Promise<void> {
  let outlet: Outlet | undefined;
  for await (const piece of pieces) {
    outlet ??= begin();
    await outlet.write(piece);
  }
  if (outlet === undefined) begin();
  response.end();

  function begin(): Outlet {
    const type = mediaType.startsWith("text/") ? `${mediaType}; charset=utf-8` : mediaType;
    response.set({ "Content-Type": type, "Cache-Control": "no-cache" });
    // What bears no name is looked at, not kept.
    if (fileName !== "") response.attachment(fileName).set("Content-Type", type);
    return new Outlet(response);
  }
}
