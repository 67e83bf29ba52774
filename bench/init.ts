import { execFileSync } from 'node:child_process'
import type { Bundles, Variant } from './bundles.ts'
import { environment } from './environment.ts'
import { middle } from './middle.ts'

const rounds = 25

const script = (bundle: string) =>
  `const t=performance.now();await import(${JSON.stringify(bundle)});process.stdout.write(String(performance.now()-t))`

const loading = (bundle: string): number =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', script(bundle)], {
      env: environment,
      encoding: 'utf8',
    }),
  )

/** Milliseconds to load each bundle in a fresh process: medians of rounds in which each takes its turn. */
export function measureInit(bundles: Bundles): Record<Variant, number> {
  const names = Object.keys(bundles) as Variant[]
  const taken: Record<Variant, number[]> = { default: [], bare: [], engine: [], service: [] }
  for (const name of names) loading(bundles[name])
  for (let round = 0; round < rounds; round++) for (const name of names) taken[name].push(loading(bundles[name]))
  return Object.fromEntries(names.map((name) => [name, middle(taken[name])])) as Record<Variant, number>
}
