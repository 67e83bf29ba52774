import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scratchFolder } from '../scratch.ts'

type Resource = {
  Type: string
  Properties: Record<string, unknown>
  DeletionPolicy?: string
  Metadata?: Record<string, unknown>
}
export type Found = { stack: string; id: string; resource: Resource }

/** The bundles and the web app, built if anything changed. */
export const build = (): void => {
  execFileSync(process.execPath, ['infra/build.ts'], { stdio: 'pipe' })
}

/** Runs the application as the CDK command line does. */
export function runApp(stage: string, outdir: string): { status: number | null; told: string } {
  const env = { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify({ stage }) }
  const { status, stderr } = spawnSync(process.execPath, ['infra/app.ts'], { env, encoding: 'utf8' })
  return { status, told: stderr }
}

/** Every resource of every stack in a cloud assembly. */
export const resourcesIn = (outdir: string): Found[] =>
  globSync('*.template.json', { cwd: outdir }).flatMap((file) => {
    const template = JSON.parse(readFileSync(join(outdir, file), 'utf8')) as { Resources: Record<string, Resource> }
    const stack = file.replace('.template.json', '')
    return Object.entries(template.Resources).map(([id, resource]) => ({ stack, id, resource }))
  })

/** What a synthesis is made from, by when it was last touched: the same state gives the same templates. */
function stateOfSources(): string {
  const files = globSync(['{infra,shared,events,functions}/**/*.{ts,js,json}', 'package-lock.json', 'cdk.json']).sort()
  const hash = createHash('sha256')
  for (const file of files) hash.update(`${file} ${statSync(file).mtimeMs} `)
  return hash.digest('hex')
}

/** Every resource of every stack, as the templates of a stage declare them. Several files ask; it is synthesized once. */
export function resourcesOf(stage: string): Found[] {
  const kept = join('build/synthesized', `${stage}.json`)
  const state = stateOfSources()
  if (existsSync(kept)) {
    const known = JSON.parse(readFileSync(kept, 'utf8')) as { state: string; resources: Found[] }
    if (known.state === state) return known.resources
  }
  const resources = synthesized(stage)
  mkdirSync('build/synthesized', { recursive: true })
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify({ state, resources }))
  renameSync(`${kept}.${process.pid}`, kept)
  return resources
}

function synthesized(stage: string): Found[] {
  const outdir = scratchFolder(stage)
  try {
    const { status, told } = runApp(stage, outdir)
    if (status !== 0 || /warning/i.test(told))
      throw new Error(`The stage ${stage} is not synthesized cleanly:\n${told}`)
    return resourcesIn(outdir)
  } finally {
    rmSync(outdir, { recursive: true, force: true })
  }
}

export const ofType = (all: Found[], type: string): Found[] => all.filter(({ resource }) => resource.Type === type)

/** Whether a value names a resource of its own stack (Ref, GetAtt), or one of another stack by its output. */
export const names = (value: unknown, id: string): boolean => JSON.stringify(value ?? null).includes(id)
