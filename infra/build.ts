import { sitePart } from './building/build-site.ts'
import { functionsPart } from './building/bundle-functions.ts'
import { apiPart, publishDocument } from './building/describe-api.ts'
import { BuildError, buildParts, type Log } from './building/part.ts'

/**
 * Builds what is deployed and what the laptop runs: all functions, the web app, the API document, into `build/`.
 * What has not changed is not built again.
 * @throws {BuildError} saying in plain words what could not be built
 */
export async function buildAll({ log }: { log: Log }): Promise<void> {
  await buildParts([functionsPart, sitePart, apiPart], log)
  await publishDocument()
}

if (import.meta.main) {
  try {
    await buildAll({ log: (line) => console.error(line) })
  } catch (error) {
    if (!(error instanceof BuildError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
