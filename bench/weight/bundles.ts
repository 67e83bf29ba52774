import { readFileSync, rmSync } from 'node:fs'
import { type BuildOptions, build as esbuild } from 'esbuild'
import { bundling } from '../../infra/building/bundle-functions.ts'
import { build } from '../../infra/building/places.ts'

const folder = `${build}/bench`

/** The SDK, and zod, as they come: only what makes them run and small at all is the same. */
const asItComes: BuildOptions = { ...bundling, alias: {}, plugins: [] }

/** What NestJS asks for and does without. */
const optional = ['@nestjs/microservices', '@nestjs/websockets', 'class-transformer', 'class-validator']

const of: Record<string, BuildOptions> = {
  default: { ...asItComes, entryPoints: ['bench/bare/handler.ts'] },
  bare: { ...bundling, entryPoints: ['bench/bare/handler.ts'] },
  engine: { ...bundling, entryPoints: ['bench/engine/handler.ts'] },
  service: { ...bundling, entryPoints: ['functions/services/driving-licence-renewal/handler.ts'] },
  hono: { ...bundling, entryPoints: ['bench/frameworks/hono/handler.ts'] },
  powertools: { ...bundling, entryPoints: ['bench/frameworks/powertools/handler.ts'] },
  express: { ...bundling, entryPoints: ['bench/frameworks/express/handler.ts'] },
  nest: {
    ...bundling,
    entryPoints: ['bench/frameworks/nest/handler.ts'],
    tsconfig: 'bench/frameworks/tsconfig.json',
    external: optional.flatMap((name) => [name, `${name}/*`]),
  },
  'webhook-bare': { ...bundling, entryPoints: ['bench/bare-webhook/handler.ts'] },
  webhook: { ...bundling, entryPoints: ['functions/payments/webhook.ts'] },
  'worker-bare': { ...bundling, entryPoints: ['bench/bare-worker/handler.ts'] },
  worker: { ...bundling, entryPoints: ['functions/payments/worker.ts'] },
}

/** What saves answers: the same work in each, and our service, which has a form and rules besides. */
export const saving = ['default', 'bare', 'engine', 'service', 'hono', 'powertools', 'express', 'nest'] as const
export type Saving = (typeof saving)[number]

export const bundleFolder = (name: string): string => `${folder}/${name}`
export const bundleOf = (name: string): string => `${bundleFolder(name)}/index.mjs`
export const bytesOf = (name: string): number => readFileSync(bundleOf(name)).length

/** Bundles all that is weighed; all but `default` as our functions are. */
export async function makeBundles(): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  const making = Object.entries(of).map(([name, options]) =>
    esbuild({ ...options, outExtension: {}, sourcemap: false, outfile: bundleOf(name) }),
  )
  await Promise.all(making)
}
