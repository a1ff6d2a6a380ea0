import type { Page } from "playwright-core";
import { fitCase } from "../../../client/network/fit.ts";
import { buildCase } from "../../../client/store/case.ts";
import { sliceWithin } from "../../../client/store/slice.ts";
import { dataset } from "../../../model/graph/dataset.ts";
import { slice } from "../../../model/graph/slice.ts";
import { readView } from "../../client/store/whole-page.ts";

/** Where the entities of the opening window stand on the screen, for clicks into the picture. */
export async function placesOnScreen(page: Page, url: string) {
  const ask = async (path: string): Promise<unknown> => (await fetch(url + path)).json();
  const loaded = buildCase(
    dataset.parse(await ask("/api/datasets/peru-russia")),
    slice.parse(await ask("/api/network?dataset=peru-russia&limit=20000")),
  );
  const area = await page.getByRole("application", { name: /Network/ }).boundingBox();
  if (area === null) throw new Error("the network is not on the page");
  const { toElements, camera } = fitCase(loaded, area);
  const { zoom, pan } = camera;
  const { view } = readView("", loaded);
  const { nodes } = toElements(sliceWithin(loaded, view.window, view));
  return (id: string): { x: number; y: number } => {
    const node = nodes.get(id);
    if (node === undefined) throw new Error(`${id} is not in the picture`);
    return { x: area.x + node.x * zoom + pan.x, y: area.y + node.y * zoom + pan.y };
  };
}
