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

/**
 * Time to load each bundle in a fresh process, as a ratio to `default`. Each takes its turn in a round and is set
 * against that round's `default`, so that a machine busy with something else for a while does not decide.
 */
export function measureInit(bundles: Bundles): Record<Variant, number> {
  const names = Object.keys(bundles) as Variant[]
  const ratios: Record<Variant, number[]> = { default: [], bare: [], engine: [], service: [] }
  for (const name of names) loading(bundles[name])
  for (let round = 0; round < rounds; round++) {
    const base = loading(bundles.default)
    for (const name of names) ratios[name].push(name === 'default' ? 1 : loading(bundles[name]) / base)
  }
  return Object.fromEntries(names.map((name) => [name, middle(ratios[name])])) as Record<Variant, number>
}
