import { useState } from "react";
import { Button, MenuTrigger, Popover } from "react-aria-components";
import { fetchedPart } from "../../controls/fetched-part.tsx";
import { Icon } from "../../controls/icon.tsx";
import { PanelBoundary } from "../../controls/panel-boundary.tsx";
import { useSession } from "../../store/hooks.ts";
import type { Figure, TakeAway } from "../../store/take-away.ts";
import { usePrinting } from "../print/use-printing.ts";
import { MenuWaiting } from "./menu-waiting.tsx";
import { type Offered, offer } from "./offer.ts";
import { useExports } from "./use-exports.ts";

const MenuContent = fetchedPart(
  () => import("./menu-content.tsx").then((file) => file.MenuContent),
  <MenuWaiting />,
);
const CiteDialogue = fetchedPart(() =>
  import("../../cite/cite-dialogue.tsx").then((file) => file.CiteDialogue),
);
const FigureDialogue = fetchedPart(() =>
  import("../dialogue/figure-dialogue.tsx").then((file) => file.FigureDialogue),
);

/** What one chose to look at before it is saved. */
interface Chosen {
  readonly figure: Figure;
  readonly of: TakeAway;
}

/** What is cited, and the page's query that shows it, both of one moment. */
interface Cited {
  readonly asked: URLSearchParams;
  readonly page: string;
}

/** Takes away what is shown, in every way of working: figures, data, bibliography, the link. */
export function ExportMenu() {
  const session = useSession();
  const load = useExports();
  const [offered, setOffered] = useState<Promise<Offered> | null>(null);
  const [chosen, choose] = useState<Chosen | null>(null);
  const [cited, cite] = useState<Cited | null>(null);
  usePrinting(load);
  if (load === undefined) return null;
  return (
    <>
      <MenuTrigger onOpenChange={(isOpen) => setOffered(isOpen ? offer(load, session) : null)}>
        <Button className="button export-button" aria-label="Export">
          <Icon name="export" /> <span>Export</span>
        </Button>
        <Popover className="popover export-popover" placement="bottom end">
          <PanelBoundary name="menu">
            {offered !== null && (
              <MenuContent
                offered={offered}
                onFigure={(figure, of) => choose({ figure, of })}
                onCite={(asked, page) => cite({ asked, page })}
              />
            )}
          </PanelBoundary>
        </Popover>
      </MenuTrigger>
      {chosen !== null && (
        <FigureDialogue figure={chosen.figure} name={chosen.of.name} onClose={() => choose(null)} />
      )}
      {cited !== null && <CiteDialogue {...cited} onClose={() => cite(null)} />}
    </>
  );
}
