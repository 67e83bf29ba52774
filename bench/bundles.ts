import { readFileSync, rmSync } from 'node:fs'
import { type BuildOptions, build as esbuild } from 'esbuild'
import { bundling } from '../infra/building/bundle-functions.ts'
import { build } from '../infra/building/places.ts'

const folder = `${build}/bench`

/** The SDK, and zod, as they come: only what makes them run and small at all is the same. */
const asItComes = { ...bundling, alias: {}, plugins: [] }

async function bundled(name: string, entry: string, options: BuildOptions): Promise<string> {
  const outfile = `${folder}/${name}/index.mjs`
  await esbuild({ ...options, outExtension: {}, sourcemap: false, entryPoints: [entry], outfile })
  return outfile
}

/** Paths of the bundles that are weighed against each other; all but `default` are bundled as our functions are. */
export async function makeBundles() {
  rmSync(folder, { recursive: true, force: true })
  return {
    default: await bundled('default', 'bench/bare/handler.ts', asItComes),
    bare: await bundled('bare', 'bench/bare/handler.ts', bundling),
    engine: await bundled('engine', 'bench/engine/handler.ts', bundling),
    service: await bundled('service', 'functions/services/driving-licence-renewal/handler.ts', bundling),
  }
}
export type Bundles = Awaited<ReturnType<typeof makeBundles>>
export type Variant = keyof Bundles

export const bytesOf = (bundle: string): number => readFileSync(bundle).length
