import type { RefObject } from "react";
import { Button, Toolbar } from "react-aria-components";
import { Icon } from "../controls/icon.tsx";
import { ArrangeMenu } from "./arrange/arrange-menu.tsx";
import type { Picture } from "./connect.ts";

interface Props {
  readonly picture: RefObject<Picture | null>;
  /** The picture that it is for. */
  readonly name: string;
  readonly isArranged: boolean;
}

/** Zoom for those who have no wheel, and how the picture is arranged. */
export function NetworkTools({ picture, name, isArranged }: Props) {
  const what = isArranged ? "Zoom and places" : "Zoom";
  return (
    <Toolbar
      aria-label={name === "Network" ? what : `${what} of ${name}`}
      orientation="vertical"
      className="network-tools"
    >
      {isArranged && <ArrangeMenu />}
      <Button className="icon-button" aria-label="Zoom in" onPress={() => picture.current?.zoomBy(1.25)}>
        <Icon name="plus" />
      </Button>
      <Button className="icon-button" aria-label="Zoom out" onPress={() => picture.current?.zoomBy(0.8)}>
        <Icon name="minus" />
      </Button>
      <Button className="icon-button" aria-label="Fit the picture" onPress={() => picture.current?.fit()}>
        <Icon name="fit" />
      </Button>
    </Toolbar>
  );
}
