import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BuildError } from '../building/part.ts'
import { build, project } from '../building/places.ts'
import { StageError } from '../stage.ts'
import { alone } from './lock.ts'

/**
 * Child process of the laptop: builds and synthesizes what has changed, and says so to its parent.
 * Apart from it, so that engines start meanwhile and the compilers' memory is given back.
 */
export type Message = { line: string } | { assembly: string } | { failure: string }

const assemblies = join(build, 'cdk.out')
const say = (message: Message) => process.send?.(message)

function fingerprint(): string {
  const inputs = [
    'cdk.json',
    'package-lock.json',
    'infra/*.ts',
    'infra/local/prepare.ts',
    'infra/{stages,stacks,constructs,edge}/**',
    '{functions,shared,events}/**',
    'build/functions/**',
  ]
  const hash = createHash('sha256')
  const files = globSync(inputs, { cwd: project, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) {
    if (/\.test\.ts$/.test(path)) continue
    hash.update(path.slice(project.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

/** Synthesizes into a folder named for its inputs: a portal that runs from another one is not disturbed. */
async function synthesize(): Promise<string> {
  const directory = join(assemblies, fingerprint())
  if (existsSync(join(directory, 'manifest.json'))) {
    say({ line: 'templates: unchanged' })
    return directory
  }
  const begun = performance.now()
  const unfinished = `${directory}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  // Lets the laptop call things by their place in the application rather than by generated names.
  process.env.CDK_CONTEXT_JSON = JSON.stringify({ 'aws:cdk:enable-path-metadata': true })
  const { portalApp } = await import('../portal-app.ts')
  const assembly = portalApp({ stage: 'laptop', outdir: unfinished }).synth()
  await rename(unfinished, directory)
  await prune()
  say({ line: `templates: ${assembly.stacks.length} stacks (${((performance.now() - begun) / 1000).toFixed(1)} s)` })
  return directory
}

async function prune(kept = 6): Promise<void> {
  const found = await Promise.all(
    (await readdir(assemblies)).map(async (name) => ({ name, at: (await stat(join(assemblies, name))).mtimeMs })),
  )
  const old = found.sort((one, other) => other.at - one.at).slice(kept)
  await Promise.all(old.map(({ name }) => rm(join(assemblies, name), { recursive: true, force: true })))
}

if (import.meta.main) {
  process.once('disconnect', () => process.exit())
  try {
    await mkdir(build, { recursive: true })
    const assembly = await alone(join(build, '.lock'), async () => {
      const { buildAll } = await import('../build.ts')
      await buildAll({ log: (line) => say({ line }) })
      return synthesize()
    })
    say({ assembly })
  } catch (error) {
    const plain = error instanceof BuildError || error instanceof StageError
    say({ failure: error instanceof Error ? ((plain ? error.message : error.stack) ?? error.message) : String(error) })
    process.exitCode = 1
  }
  process.disconnect?.()
}
