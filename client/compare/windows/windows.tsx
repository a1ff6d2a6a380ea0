import { Button } from "react-aria-components";
import { useActions, useView } from "../../store/hooks.ts";
import { WindowChoice } from "./window-choice.tsx";

/** Which two windows are compared, each with its reading. */
export function Windows() {
  const { a, b } = useView(({ compare }) => compare);
  const { compare } = useActions();
  return (
    <div className="compare-windows">
      <WindowChoice side="a" title="First" />
      <Button className="button" onPress={() => compare({ a: b, b: a })}>
        Swap
      </Button>
      <WindowChoice side="b" title="Second" />
    </div>
  );
}
