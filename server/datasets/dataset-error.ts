import {
  describeFinding,
  FINDING_KINDS,
  type Finding,
  Findings,
  type Report,
} from "../../model/exchange/finding.ts";

/** A dataset that cannot be loaded, with what is wrong; the database answers as it did before. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";

  constructor(
    readonly dataset: string,
    readonly report: Report,
  ) {
    const { total } = report;
    super(`${dataset} has ${total === 1 ? "a defect" : `${total} defects`}:\n${describeReport(report)}`);
  }
}

/** A dataset that cannot be read at all, for one reason. */
export function unreadable(dataset: string, ...found: readonly Finding[]): DatasetError {
  const findings = new Findings();
  for (const finding of found) findings.add(finding);
  return new DatasetError(dataset, findings);
}

const HEADINGS: Readonly<Record<Finding["kind"], string>> = {
  file: "Files that cannot be read",
  script: "Scripts",
  manifest: "dataset.json",
  field: "Fields",
  date: "Dates",
  duplicate: "Ids used twice",
  reference: "What is named but stated nowhere",
  kind: "Kinds and ends that do not fit",
  lifespan: "Dates outside a lifespan",
};

/** What is wrong, one defect a line, under a heading for each kind where there are several. */
export function describeReport({ findings, total, byKind }: Report): string {
  const kinds = FINDING_KINDS.filter((kind) => byKind.has(kind));
  const lines = kinds.flatMap((kind) => {
    const found = findings.filter((finding) => finding.kind === kind).map(describeFinding);
    const count = byKind.get(kind) ?? 0;
    return kinds.length === 1 ? found : [`${HEADINGS[kind]} (${count}):`, ...found];
  });
  const untold = total - findings.length;
  return [...lines, ...(untold > 0 ? [`and ${untold} more that are not told one by one`] : [])].join("\n");
}
