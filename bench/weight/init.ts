import { execFileSync } from 'node:child_process'
import { inTurns } from '../ratio.ts'
import { bundleOf, type Saving, saving } from './bundles.ts'
import { environment } from './environment.ts'

const script = (bundle: string) =>
  `const t=performance.now();await import(${JSON.stringify(bundle)});process.stdout.write(String(performance.now()-t));process.exit()`

const loading = (name: Saving): number =>
  Number(
    execFileSync(process.execPath, ['--input-type=module', '-e', script(bundleOf(name))], {
      env: environment,
      encoding: 'utf8',
    }),
  )

/** Time to load each bundle in a fresh process, as a ratio to the bare handler with the SDK as it comes. */
export function measureInit(rounds: number): Promise<Record<Saving, number>> {
  for (const name of saving) loading(name)
  return inTurns(saving, 'default', rounds, async (name) => loading(name))
}
