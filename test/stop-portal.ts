/** Called for each project of a run; the portal that they share ends with the first. */
export default async function teardown(): Promise<void> {
  const portal = globalThis.runningPortal
  globalThis.runningPortal = undefined
  await portal?.stop()
}
