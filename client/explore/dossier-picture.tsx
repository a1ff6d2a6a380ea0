import { Button, ToggleButton } from "react-aria-components";
import { useActions, useView } from "../store/hooks.ts";

/** From the dossier of an entity to what of it the picture draws. */
export function DossierPicture({ id }: { readonly id: string }) {
  const { drawAround, drawAroundToo, drawAll, toggleAside, putBack } = useActions();
  const isHere = useView(({ mode }) => mode === "explore");
  const around = useView((view) => view.around);
  const isAside = useView((view) => view.aside.has(id));
  const isMoved = useView((view) => view.moved.has(id));
  const isAlone = around.size === 1 && around.has(id);
  if (!isHere) return null;
  return (
    <>
      <ToggleButton
        className="button"
        isSelected={isAlone}
        onChange={() => (isAlone ? drawAll() : drawAround(id))}
      >
        Only this and its neighbours
      </ToggleButton>
      {around.size > 0 && !around.has(id) && (
        <Button className="button" onPress={() => drawAroundToo(id)}>
          Expand from here
        </Button>
      )}
      <ToggleButton className="button" isSelected={isAside} onChange={() => toggleAside(id)}>
        Hide in the picture
      </ToggleButton>
      {isMoved && (
        <Button className="button" onPress={() => putBack(id)}>
          Put back in its place
        </Button>
      )}
    </>
  );
}
