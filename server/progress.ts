/** Tells whoever waits what is being done now, in one line without a full stop. */
export type Report = (step: string) => void;
