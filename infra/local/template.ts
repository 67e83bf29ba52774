import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { StartFailure } from './failure.ts'

export type Properties = Record<string, unknown>

export type RawResource = {
  Type: string
  Properties?: Properties
  Condition?: string
  Metadata?: Record<string, unknown>
  DependsOn?: string | string[]
}

export type Stack = {
  name: string
  region: string
  /** Folder of the cloud assembly that holds the template and its assets. */
  directory: string
  resources: Record<string, RawResource>
  outputs: Record<string, { Value: unknown; Export?: { Name: unknown } }>
  parameters: Record<string, { Default?: unknown }>
  mappings: Record<string, Record<string, Record<string, unknown>>>
  conditions: Record<string, unknown>
  /** Asset hash → absolute path of the folder or file. */
  assets: Record<string, string>
}

type Artifact = { type: string; environment?: string; properties?: Record<string, string> }
type Assets = { files?: Record<string, { source: { path?: string } }> }

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

/** Reads the templates of all stacks of a cloud assembly (`cdk.out`). Throws StartFailure when there is none. */
export function readStacks(directory: string): Stack[] {
  const path = join(directory, 'manifest.json')
  if (!existsSync(path)) throw new StartFailure(`There is no cloud assembly in ${directory}: manifest.json is missing.`)
  const artifacts = Object.values(json<{ artifacts?: Record<string, Artifact> }>(path).artifacts ?? {})
  return artifacts.flatMap((artifact) => {
    if (artifact.type === 'cdk:cloud-assembly')
      return readStacks(join(directory, artifact.properties?.directoryName ?? ''))
    return artifact.type === 'aws:cloudformation:stack' ? [readStack(directory, artifact)] : []
  })
}

function readStack(directory: string, { environment = '', properties = {} }: Artifact): Stack {
  const file = properties.templateFile ?? ''
  const template = json<Record<string, Record<string, never> | undefined>>(join(directory, file))
  return {
    name: properties.stackName ?? file.replace('.template.json', ''),
    region: environment.split('/').at(-1) ?? 'unknown-region',
    directory,
    resources: template.Resources ?? {},
    outputs: template.Outputs ?? {},
    parameters: template.Parameters ?? {},
    mappings: template.Mappings ?? {},
    conditions: template.Conditions ?? {},
    assets: readAssets(directory, file.replace('.template.json', '.assets.json')),
  }
}

function readAssets(directory: string, file: string): Record<string, string> {
  const path = join(directory, file)
  const { files = {} } = existsSync(path) ? json<Assets>(path) : {}
  return Object.fromEntries(
    Object.entries(files).map(([hash, { source }]) => [hash, resolve(directory, source.path ?? '')]),
  )
}
