import type { Manifest } from "../../../model/graph/dataset.ts";
import type { Fault } from "./fault.ts";
import type { Known } from "./known.ts";

/** The manifest's own defects, once the entities are known. */
export function checkManifest(manifest: Manifest, { stated }: Known, file: string, fault: Fault): void {
  const add = (reason: string, remedy: string) => fault({ file, kind: "manifest", reason, remedy });
  const { span, opening, poles, questions } = manifest;
  for (const [name, { start, end }] of Object.entries({ span, opening })) {
    if (start > end) add(`${name} ends (${end}) before it starts (${start})`, "swap its start and end");
  }
  if (opening.start < span.start || opening.end > span.end)
    add("opening lies outside span", "choose a window within span");
  const named = [
    ...poles.left.map((id) => ({ place: "poles.left", id })),
    ...poles.right.map((id) => ({ place: "poles.right", id })),
    ...questions.flatMap(({ from, to }, index) => [
      { place: `questions.${index}.from`, id: from },
      { place: `questions.${index}.to`, id: to },
    ]),
  ];
  for (const { place, id } of named) {
    if (!stated.entity.has(id))
      add(`${place} names ${id}, which is no entity of the dataset`, "correct the id, or state the entity");
  }
}
