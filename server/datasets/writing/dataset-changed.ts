/** The files say something else than they said when they were checked. */
export class DatasetChanged extends Error {
  override readonly name = "DatasetChanged";

  constructor(dataset: string) {
    super(
      `The files of ${dataset} were changed while they were being loaded.\n` +
        "Nothing of this load is kept. Load again when they are complete.",
    );
  }
}
