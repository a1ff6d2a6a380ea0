import { useEffect, useMemo, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { tellWithout } from "../../../model/exchange/figure/letters.ts";
import { PER_MILLIMETRE, type Scene } from "../../../model/exchange/figure/scene.ts";
import { USUAL_SETTING } from "../../../model/exchange/figure/setting.ts";
import { writeSvg } from "../../../model/exchange/figure/svg.ts";
import { Icon } from "../../controls/icon.tsx";
import { saveBlob } from "../../format/save-file.ts";
import type { Figure } from "../../store/take-away.ts";
import { FIGURE_FORMATS } from "../files/formats.ts";
import { composeFigure, EDGE } from "../page/compose.ts";
import { SettingForm } from "./setting-form.tsx";

interface Props {
  readonly figure: Figure;
  /** How the name of a file begins. */
  readonly name: string;
  readonly onClose: () => void;
}

/** A figure before it is saved: how wide, in which colours, with or without legend and caption. */
export function FigureDialogue({ figure, name, onClose }: Props) {
  const [setting, setSetting] = useState(USUAL_SETTING);
  const scene = useMemo(() => composeFigure(figure, setting), [figure, setting]);
  const [width, height] = [scene.width, scene.height].map((length) => Math.round(length / PER_MILLIMETRE));
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="modal figure-modal">
        <Dialog className="dialog figure-dialogue">
          <Heading slot="title">{figure.title}</Heading>
          <Button slot="close" className="icon-button dialog-close" aria-label="Close">
            <Icon name="close" />
          </Button>
          <Preview scene={scene} />
          <div className="figure-settings">
            <SettingForm
              setting={setting}
              onScreen={Math.round((figure.screenWidth + 2 * EDGE) / PER_MILLIMETRE)}
              onChange={setSetting}
            />
            <p className="figure-size" role="status">
              {width} × {height} mm
            </p>
            <SaveButtons scene={scene} name={`${name}-${figure.name}`} />
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The figure as its file is, on white paper. */
function Preview({ scene }: { readonly scene: Scene }) {
  const [url, setUrl] = useState("");
  useEffect(() => {
    const next = URL.createObjectURL(new Blob([writeSvg(scene)], { type: "image/svg+xml" }));
    setUrl(next);
    return () => URL.revokeObjectURL(next);
  }, [scene]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="figure-preview" aria-label="Preview" tabIndex={0}>
      {url !== "" && <img src={url} width={scene.width} height={scene.height} alt={scene.description} />}
    </section>
  );
}

function SaveButtons({ scene, name }: { readonly scene: Scene; readonly name: string }) {
  const [busy, setBusy] = useState("");
  const [trouble, setTrouble] = useState("");
  const without = useMemo(() => tellWithout(scene), [scene]);
  return (
    <div className="figure-save">
      {FIGURE_FORMATS.map((format) => (
        <Button
          key={format.name}
          className="button"
          // Not disabled meanwhile: the focus would be lost, and with it the way out by keyboard.
          onPress={async () => {
            if (busy !== "") return;
            setBusy(format.name);
            setTrouble("");
            try {
              saveBlob(await format.write(scene), `${name}.${format.extension}`);
            } catch (error) {
              setTrouble(
                `${format.name} could not be made: ${error instanceof Error ? error.message : error}`,
              );
            }
            setBusy("");
          }}
        >
          {busy === format.name ? "Writing …" : `Save ${format.name}`}
          <small>{format.note}</small>
        </Button>
      ))}
      {without !== "" && (
        <p className="figure-trouble" role="status">
          {without}
        </p>
      )}
      {trouble !== "" && (
        <p className="figure-trouble" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}
