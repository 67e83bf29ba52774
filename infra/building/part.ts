import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { build, project } from './places.ts'

const file = `${build}/.fingerprints.json`

/** One thing that is built. `inputs` are globs from the project's folder; `make` says in a few words what it made. */
export type Part = { name: string; inputs: string[]; output: string; make: () => Promise<string> }

/** Told one line for each part, when it is done. */
export type Log = (line: string) => void

/** Something that could not be built, said in plain words. */
export class BuildError extends Error {}

const always = ['infra/build.ts', 'infra/building/*.ts', 'package-lock.json', 'tsconfig.json']

function fingerprint(inputs: string[]): string {
  const hash = createHash('sha256')
  for (const path of globSync([...always, ...inputs], { cwd: project, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()) {
    hash.update(path.slice(project.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

const known = async (): Promise<Record<string, string>> =>
  existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Record<string, string>) : {}

/** Builds parts side by side, each only if its inputs changed or its output is gone. */
export async function buildParts(parts: Part[], log: Log): Promise<void> {
  const before = await known()
  const now: Record<string, string> = {}
  const outcomes = await Promise.allSettled(
    parts.map(async ({ name, inputs, output, make }) => {
      const print = fingerprint(inputs)
      const isKept = before[name] === print && existsSync(output)
      const start = performance.now()
      const made = isKept ? 'unchanged' : await make()
      log(`${name}: ${made}${isKept ? '' : ` (${((performance.now() - start) / 1000).toFixed(1)} s)`}`)
      now[name] = print
    }),
  )
  await mkdir(build, { recursive: true })
  await writeFile(file, JSON.stringify({ ...before, ...now }, null, 2))
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
}
