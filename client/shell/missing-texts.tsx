import { Button } from "react-aria-components";

/** Says what the page goes without, as it was opened while the database was away, and how to have it. */
export function MissingTexts() {
  return (
    <div className="notice">
      <p>
        The database was away when this page was opened: statements, summaries, figures and places in sources
        are missing.
      </p>
      <Button className="button" onPress={() => window.location.reload()}>
        Try again
      </Button>
    </div>
  );
}
