import { Header, Menu, MenuItem, MenuSection } from "react-aria-components";
import { useArrival } from "../../controls/use-arrival.ts";
import { saveFile } from "../../format/save-file.ts";
import { toFailure } from "../../http/failure.ts";
import { useAnnounce, useCase } from "../../store/hooks.ts";
import type { Figure, PageFile, TakeAway } from "../../store/take-away.ts";
import { printPage } from "../print/print-page.ts";
import { Entry } from "./entry.tsx";
import { addressOf, type Format, isBibliography, isPicture } from "./formats.ts";
import { MenuWaiting } from "./menu-waiting.tsx";
import type { Offered } from "./offer.ts";

interface Props {
  readonly offered: Promise<Offered>;
  readonly onFigure: (figure: Figure, of: TakeAway) => void;
  readonly onCite: (asked: URLSearchParams, page: string) => void;
}

/** What can be taken away of what is shown at the moment when the menu opens. */
export function MenuContent({ offered, onFigure, onCite }: Props) {
  const arrived = useArrival(offered);
  if (arrived === null) return <MenuWaiting />;
  const { taken, formats, page } = arrived;
  const pictures = formats.filter(isPicture);
  const data = formats.filter((format) => !isBibliography(format) && !isPicture(format));
  const references = formats.filter(isBibliography);
  return (
    <Menu className="menu export-menu" aria-label="Export">
      {taken.missing !== undefined && (
        <MenuItem className="menu-item" isDisabled textValue={taken.missing}>
          {taken.missing}
        </MenuItem>
      )}
      {taken.figures.length > 0 && (
        <MenuSection>
          <Header className="menu-heading">Figures</Header>
          {taken.figures.map((figure) => (
            <Entry
              key={figure.name}
              title={`${figure.title} …`}
              note="SVG, PDF, PNG"
              onAction={() => onFigure(figure, taken)}
            />
          ))}
        </MenuSection>
      )}
      <Files title="Figures with their data" formats={pictures} taken={taken} />
      <Files title="Data" formats={data} taken={taken} />
      <Files title="Bibliography" formats={references} taken={taken} />
      <PageItems taken={taken} onCite={(asked) => onCite(asked, page)} />
    </Menu>
  );
}

function Files({ title, formats, taken }: { title: string; formats: readonly Format[]; taken: TakeAway }) {
  const { asked, files } = taken;
  const own = title === "Data" ? files : [];
  const announce = useAnnounce();
  const { language } = useCase();
  const save = async (file: PageFile) => {
    try {
      saveFile(await file.text(), file.name, file.type);
    } catch (error) {
      announce(toFailure(error, `${file.name} could not be made`).message);
    }
  };
  if (asked === null && own.length === 0) return null;
  if (formats.length + own.length === 0) return null;
  return (
    <MenuSection>
      <Header className="menu-heading">{title}</Header>
      {own.map((file) => (
        <Entry key={file.name} title={file.title} note={file.name} onAction={() => void save(file)} />
      ))}
      {asked !== null &&
        formats.map((format) => (
          <Entry
            key={format.name}
            title={format.title}
            note={`.${format.extension}`}
            href={addressOf(format, asked, language)}
          />
        ))}
    </MenuSection>
  );
}

interface PageItemsProps {
  readonly taken: TakeAway;
  readonly onCite: (asked: URLSearchParams) => void;
}

function PageItems({ taken, onCite }: PageItemsProps) {
  const { asked } = taken;
  const announce = useAnnounce();
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      announce("Link copied");
    } catch (error) {
      announce(`The browser does not let the page copy: ${toFailure(error, "not copied").message}`);
    }
  };
  return (
    <MenuSection>
      <Header className="menu-heading">This page</Header>
      {asked !== null && (
        <Entry title="Cite this …" note="reference, BibTeX, hashes" onAction={() => onCite(asked)} />
      )}
      <Entry title="Copy link" note="the same view again" onAction={() => void copyLink()} />
      <Entry title="Print …" note="figure, table, sources" onAction={() => printPage(taken)} />
    </MenuSection>
  );
}
