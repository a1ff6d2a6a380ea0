import { useTracing } from "../tracing.ts";
import { HopItem } from "./hop-item.tsx";
import { readHops } from "./hops.ts";

/** The path as an ordered list of sentences: the twin of its picture. */
export function HopList() {
  const { loaded, path, asked, trace } = useTracing();
  if (path === null) return null;
  const count = asked.answer?.paths.length ?? 1;
  return (
    <section className="hops" aria-label="The path, hop by hop">
      {count > 1 && (
        <p className="hops-which">
          Path {Math.min(trace.path + 1, count)} of {count}
        </p>
      )}
      <ol>
        {readHops(loaded, path).map((reading, index) => (
          <HopItem key={reading.hop.relation} reading={reading} number={index + 1} />
        ))}
      </ol>
    </section>
  );
}
