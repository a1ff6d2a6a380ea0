import { type ReactNode, useEffect, useState } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { CopyButton } from "../controls/copy-button.tsx";
import { Icon } from "../controls/icon.tsx";
import { isOfTwoDatasets } from "../figure/menu/formats.ts";
import { Failure, toFailure } from "../http/failure.ts";
import { type Citation, fetchCitation } from "./api.ts";

interface Props {
  /** The view and its parameters, as exports ask for it. */
  readonly asked: URLSearchParams;
  /** The page's query that shows it. */
  readonly page: string;
  readonly onClose: () => void;
}

/** How what is shown is cited: in words, for a bibliography, by a link, and by what fixes it. */
export function CiteDialogue({ asked, page, onClose }: Props) {
  const answer = useCitation(asked, page);
  return (
    <ModalOverlay className="overlay" isDismissable isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Modal className="modal">
        <Dialog className="dialog cite-dialogue">
          <Heading slot="title">Cite this</Heading>
          <Button slot="close" className="icon-button dialog-close" aria-label="Close">
            <Icon name="close" />
          </Button>
          <Answer answer={answer} asked={asked} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface AnswerProps {
  readonly answer: Citation | Failure | null;
  readonly asked: URLSearchParams;
}

function Answer({ answer, asked }: AnswerProps) {
  if (answer === null) return <p role="status">Loading …</p>;
  if (!(answer instanceof Failure)) return <Parts citation={answer} asked={asked} />;
  return (
    <p role="alert">
      {answer.title}. {answer.detail}
    </p>
  );
}

interface PartsProps {
  readonly citation: Citation;
  readonly asked: URLSearchParams;
}

function Parts({ citation: { text, link, bibtex, biblatex, fixed }, asked }: PartsProps) {
  // Without a public address the link is relative to wherever the page lives.
  const url = new URL(link.isPublic ? link.url : `.${link.url}`, document.baseURI).href;
  return (
    <>
      <Part title="Reference" copy="Copy reference" text={text}>
        <p>{text}</p>
      </Part>
      <Part title="Link" copy="Copy link" text={url}>
        <p className="cite-link">{url}</p>
        <p className="cite-note">{link.note}</p>
        {!link.isPublic && !isOfTwoDatasets(asked) && (
          <p>
            <a href={new URL(`api/export/ro-crate?${asked}`, document.baseURI).href} download>
              Research object (.zip)
            </a>
          </p>
        )}
      </Part>
      <Part title="BibTeX" copy="Copy BibTeX" text={bibtex}>
        <pre>{bibtex}</pre>
      </Part>
      <Part title="biblatex" copy="Copy biblatex" text={biblatex}>
        <pre>{biblatex}</pre>
      </Part>
      <section>
        <h3>What it fixes</h3>
        <dl className="cite-fixed">
          <dt>Version of the dataset</dt>
          <dd>{fixed.version}</dd>
          <dt>Hash of the dataset</dt>
          <dd>{fixed.contentHash}</dd>
          <dt>Hash of the result</dt>
          <dd>{fixed.resultHash}</dd>
        </dl>
      </section>
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly copy: string;
  readonly text: string;
  readonly children: ReactNode;
}

function Part({ title, copy, text, children }: PartProps) {
  return (
    <section>
      <h3>{title}</h3>
      {children}
      <CopyButton label={copy} done={`${title} copied`} text={() => text} />
    </section>
  );
}

/** The citation of what is asked; null until it is there. */
function useCitation(asked: URLSearchParams, page: string): Citation | Failure | null {
  const [answer, setAnswer] = useState<Citation | Failure | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    fetchCitation(asked, { page }, stop.signal)
      .then(setAnswer)
      .catch((error) => stop.signal.aborted || setAnswer(toFailure(error, "The citation did not come")));
    return () => stop.abort();
  }, [asked, page]);
  return answer;
}
