import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import type { ColourName, LayoutName, SizeName } from "../../../model/exchange/figure/arrangement.ts";
import { Icon } from "../../controls/icon.tsx";
import { Picker } from "../../controls/picker.tsx";
import { formatCount } from "../../format/number.ts";
import { useActions, useView } from "../../store/hooks.ts";

const LAYOUTS: readonly { readonly value: LayoutName; readonly label: string }[] = [
  { value: "history", label: "By history" },
  { value: "force", label: "By force: what is joined stands together" },
  { value: "circle", label: "In a circle, by kind: what is drawn, spread evenly" },
  { value: "lanes", label: "Lanes over time" },
  { value: "matrix", label: "Matrix of actors" },
];

const SIZES: readonly { readonly value: SizeName; readonly label: string }[] = [
  { value: "all", label: "All relations" },
  { value: "window", label: "Relations in the window" },
  { value: "reach", label: "Reach: how many others it could have influenced in the window" },
  { value: "same", label: "The same for all" },
];

const COLOURS: readonly { readonly value: ColourName; readonly label: string }[] = [
  { value: "kind", label: "Kind" },
  { value: "sector", label: "Sector of most in the window" },
];

/** How the picture is laid out, and the way back from what was moved. */
export function ArrangeMenu() {
  const { setLayout, putBack } = useActions();
  const layout = useView((view) => view.layout);
  const isChart = layout === "lanes" || layout === "matrix";
  const moved = useView((view) => view.moved.size);
  return (
    <DialogTrigger>
      <Button className="icon-button" aria-label="Arrange the picture">
        <Icon name="arrange" />
      </Button>
      <Popover className="popover" placement="left bottom">
        <Dialog className="arrange-menu">
          <Heading slot="title" className="unseen">
            Arrange the picture
          </Heading>
          <Picker label="Places" value={layout} choices={LAYOUTS} onChange={setLayout} />
          {!isChart && <Look />}
          {moved > 0 && (
            <Button className="button" onPress={() => putBack()}>
              Put back {formatCount(moved, "entity", "entities")}
            </Button>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** What is said by the size and the colour of entities, and how one is moved. */
function Look() {
  const { setSizeBy, setColourBy } = useActions();
  const sizeBy = useView((view) => view.sizeBy);
  const colourBy = useView((view) => view.colourBy);
  return (
    <>
      <Picker label="Size" value={sizeBy} choices={SIZES} onChange={setSizeBy} />
      <Picker label="Colour" value={colourBy} choices={COLOURS} onChange={setColourBy} />
      <p>
        Drag an entity to move it, or press <kbd>M</kbd> on it and the arrow keys. It stays there in the link
        and in the figure.
      </p>
    </>
  );
}
