import { expect, test } from "vitest";
import { readEvents, type ServerEvent } from "../../../client/http/events.ts";

function stream(...parts: string[]): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(bytes.encode(part));
      controller.close();
    },
  });
}

test("events are read as soon as they are whole, however they are cut on the way", async () => {
  const events: ServerEvent[] = [];
  const body = stream('event: progress\ndata: {"do', 'ne":1}\n', "\nevent: answer\ndata: {}\n\nevent: prog");
  for await (const event of readEvents(body)) events.push(event);
  expect(events).toEqual([
    { name: "progress", data: '{"done":1}' },
    { name: "answer", data: "{}" },
  ]);
});
