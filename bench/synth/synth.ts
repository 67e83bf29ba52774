import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Section } from '../table.ts'
import { checkoutWith } from './generate.ts'

type Resources = Record<string, { Type: string; Properties?: Record<string, unknown> }>
type Synthesis = {
  seconds: number
  stacks: number
  mostResources: number
  mostIntegrations: number
  behaviours: number
}

const sizes = [10, 100, 300, 1000] as const

/** Processor time, which a machine that is busy with something else stretches less than the clock's. */
const measured = `
const begun = process.cpuUsage()
await import(process.argv[1])
const { user, system } = process.cpuUsage(begun)
process.stdout.write('seconds ' + (user + system) / 1e6)
`

const resourcesIn = (outdir: string): Resources[] =>
  globSync('**/*.template.json', { cwd: outdir }).map(
    (file) => (JSON.parse(readFileSync(join(outdir, file), 'utf8')) as { Resources: Resources }).Resources,
  )

const countOf = (resources: Resources, type: string) =>
  Object.values(resources).filter(({ Type }) => Type === type).length

function behavioursIn(resources: Resources): number {
  const one = Object.values(resources).find(({ Type }) => Type === 'AWS::CloudFront::Distribution')
  const config = one?.Properties?.DistributionConfig as { CacheBehaviors?: unknown[] } | undefined
  return config?.CacheBehaviors?.length ?? 0
}

/** Synthesizes the whole application for a stage in the cloud. @throws with what it said when it does not */
function synthesize(many: number): Synthesis {
  const checkout = checkoutWith(many)
  const outdir = join(checkout, 'templates')
  const env = { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify({ stage: 'prod' }) }
  const program = ['--input-type=module', '--eval', measured, join(checkout, 'infra/app.ts')]
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { cwd: checkout, env, encoding: 'utf8' })
  const [, seconds] = /seconds ([\d.]+)/.exec(stdout) ?? []
  if (status !== 0 || !seconds) throw new Error(`${many} services do not synthesize:\n${stderr}`)
  const all = resourcesIn(outdir)
  rmSync(checkout, { recursive: true, force: true })
  return {
    seconds: Number(seconds),
    stacks: all.length,
    mostResources: Math.max(...all.map((one) => Object.keys(one).length)),
    mostIntegrations: Math.max(...all.map((one) => countOf(one, 'AWS::ApiGatewayV2::Integration'))),
    behaviours: Math.max(...all.map(behavioursIn)),
  }
}

/** Of several tries the one that was held up least: small sizes differ by little more than the tries of one do. */
const least = (many: number) =>
  Array.from({ length: many < 1000 ? 3 : 1 }, () => synthesize(many)).reduce((a, b) => (a.seconds <= b.seconds ? a : b))

/** How synthesis grows with the services: bundling left out, everything else as it is deployed. */
export function measureSynthesis(): Section {
  const own = least(0).seconds
  const found = sizes.map((many) => ({ many, ...least(many) }))
  const each = (many: number) => {
    const one = found.find((size) => size.many === many)
    return one ? (one.seconds - own) / many : Number.NaN
  }
  const lines = found.flatMap(({ many, seconds, stacks, mostResources, mostIntegrations, behaviours }) => [
    {
      what: `${many} services: resources of the largest stack`,
      value: mostResources,
      atMost: 450,
      more: `${stacks} stacks, ${mostIntegrations} integrations in one, ${behaviours} behaviours, ${seconds.toFixed(1)} s`,
    },
  ])
  return {
    title: 'Synthesis with generated services (processor time, bundling left out)',
    lines: [
      ...lines,
      { what: 'time per service, 1,000 against 100', value: each(1000) / each(100), atMost: 1.3 },
      { what: 'time per service, 1,000 against 300', value: each(1000) / each(300), atMost: 1.3 },
    ],
  }
}
