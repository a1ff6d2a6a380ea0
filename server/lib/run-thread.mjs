/**
 * Runs the code of a thread that the sources start. A thread of Node has no loader for TypeScript, and flags of the main
 * thread do not give it one, so it reads and compiles every module; where ENTENTE_TEST_THREADS says that the same sources
 * have just been built, it runs what is built.
 * @param source imports the code as it is written
 * @param built the name of its file among what is built
 */
export async function runThread(source, built) {
  if (process.env.ENTENTE_TEST_THREADS === "built") {
    await import(new URL(`../../dist/server/${built}`, import.meta.url).href);
    return;
  }
  const { register } = await import("tsx/esm/api");
  register();
  await source();
}
