import { Button } from "react-aria-components";
import { useActions, useCase, useSession, useView } from "../../store/hooks.ts";
import { swapDatasets } from "./swap.ts";
import { WindowChoice } from "./window-choice.tsx";

/** Which two windows are compared, each with its reading. */
export function Windows() {
  const { a, b, other } = useView(({ compare }) => compare);
  const { compare } = useActions();
  const { view } = useSession();
  const { dataset } = useCase();
  const swap = () =>
    other === null
      ? compare({ a: b, b: a })
      : window.location.assign(`?${swapDatasets(view.getState(), dataset.id, other)}`);
  return (
    <div className="compare-windows">
      <WindowChoice side="a" title="First" />
      <Button className="button" onPress={swap}>
        Swap
      </Button>
      <WindowChoice side="b" title="Second" />
    </div>
  );
}
