import { useStore } from "zustand";
import { connection } from "../http/connection.ts";

/** Says that the program or its database is away, for as long as it is. */
export function AwayBanner() {
  const away = useStore(connection, (state) => state.away);
  return (
    <div role="status" className="away">
      {away && (
        <p>
          <strong>The database is away.</strong> What is already on the page stays; the rest comes back by
          itself as soon as it answers.
        </p>
      )}
    </div>
  );
}
