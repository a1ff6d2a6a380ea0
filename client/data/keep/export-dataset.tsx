import { useState } from "react";
import { Button, Header, Menu, MenuSection, MenuTrigger, Popover } from "react-aria-components";
import { fetchedPart } from "../../controls/fetched-part.tsx";
import { Icon } from "../../controls/icon.tsx";
import { Entry } from "../../figure/menu/entry.tsx";
import { addressOf, type Format, fetchFormats, isBibliography, isMadeOf } from "../../figure/menu/formats.ts";
import { type Failure, toFailure } from "../../http/failure.ts";
import { askDataset } from "../link.ts";

const CiteDialogue = fetchedPart(() =>
  import("../../cite/cite-dialogue.tsx").then((file) => file.CiteDialogue),
);

interface Props {
  readonly id: string;
  readonly title: string;
  readonly relations: number;
}

/** A dataset as a file, its bibliography, and how it is cited. */
export function ExportDataset({ id, title, relations }: Props) {
  const [formats, setFormats] = useState<readonly Format[] | Failure>([]);
  const [isCiting, setCiting] = useState(false);
  const [asked] = useState(() => askDataset(id));
  const look = () =>
    fetchFormats()
      .then((all) => setFormats(all.filter((one) => isMadeOf(one, asked, relations))))
      .catch((error) => setFormats(toFailure(error, "What it can be exported as did not come")));
  return (
    <>
      <MenuTrigger onOpenChange={(isOpen) => isOpen && void look()}>
        <Button className="button" aria-label={`Export ${title}`}>
          Export <Icon name="down" />
        </Button>
        <Popover className="popover export-popover">
          {"message" in formats ? (
            <p role="alert">{formats.message}</p>
          ) : (
            <Menu className="menu export-menu" aria-label={`Export ${title}`}>
              <Files title="Data" formats={formats.filter((one) => !isBibliography(one))} asked={asked} />
              <Files title="Bibliography" formats={formats.filter(isBibliography)} asked={asked} />
              <MenuSection>
                <Header className="menu-heading">This dataset</Header>
                <Entry
                  title="Cite this …"
                  note="reference, BibTeX, hashes"
                  onAction={() => setCiting(true)}
                />
              </MenuSection>
            </Menu>
          )}
        </Popover>
      </MenuTrigger>
      {isCiting && (
        <CiteDialogue asked={asked} page={`dataset=${id}&mode=data`} onClose={() => setCiting(false)} />
      )}
    </>
  );
}

interface FilesProps {
  readonly title: string;
  readonly formats: readonly Format[];
  readonly asked: URLSearchParams;
}

function Files({ title, formats, asked }: FilesProps) {
  return (
    <MenuSection>
      <Header className="menu-heading">{title}</Header>
      {formats.map((format) => (
        <Entry
          key={format.name}
          title={format.title}
          note={`.${format.extension}`}
          href={new URL(addressOf(format, asked), document.baseURI).href}
        />
      ))}
    </MenuSection>
  );
}
