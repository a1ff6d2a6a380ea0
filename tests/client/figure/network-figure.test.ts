import { expect, test } from "vitest";
import { networkFigure, shownFigure } from "../../../client/figure/network/network-figure.ts";
import { fitPicture } from "../../../client/network/fit.ts";
import { pictureComposer } from "../../../client/network/picture/compose-picture.ts";
import { showPicture } from "../../../client/network/picture/pictures.ts";
import { NO_FILTERS, sliceWithin } from "../../../client/store/slice.ts";
import { parseInterval } from "../../../model/time/bounds.ts";
import { smallCase } from "../evidence/small-case.ts";
import { smallBrowser } from "../store/small-browser.ts";
import { createSession } from "../store/whole-page.ts";

const SIZE = { width: 960, height: 560 };
const CAPTION = { title: "A network", sentences: [] };

test("what another way of working shows is drawn, though the filters of Explore leave nothing", () => {
  const loaded = smallCase();
  const session = createSession(loaded, smallBrowser().browser);
  const seen = pictureComposer(loaded, SIZE)(session.slice.getState(), null);
  const kinds = [...loaded.entities.values()].map(({ kind }) => kind);
  for (const kind of new Set(kinds)) session.actions.toggleKind(kind);
  expect(session.slice.getState().entities).toEqual([]);
  expect(networkFigure(session, CAPTION)).toBeNull();
  expect(shownFigure(session.transient, CAPTION)).toBeNull();
  const end = showPicture(session.transient, () => seen);
  expect(shownFigure(session.transient, CAPTION)).toMatchObject({ name: "network" });
  end();
  showPicture(session.transient, () => ({ ...seen, nodes: [], edges: [] }));
  expect(shownFigure(session.transient, CAPTION)).toBeNull();
});

test("a case that the page does not hold is drawn as the screen draws it", () => {
  const of = { ...smallCase(), isWhole: false };
  const layout = { "state/peru": of.dataset.layout["state/peru"] ?? [0, 0] } as const;
  const large = { ...of, dataset: { ...of.dataset, layout } };
  const slice = sliceWithin(smallCase(), parseInterval(of.dataset.span), NO_FILTERS);
  const { toElements, camera } = fitPicture(large, SIZE, slice);
  const onScreen = [...toElements(slice).nodes.values()].map(({ id, x, y }) => ({
    id,
    x: x * camera.zoom + camera.pan.x,
    y: y * camera.zoom + camera.pan.y,
  }));
  const { nodes } = pictureComposer(large, SIZE)(slice, null);
  expect(nodes.map(({ id, x, y }) => ({ id, x, y }))).toEqual(onScreen);
});
