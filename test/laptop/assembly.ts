import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scratchFolder } from '../scratch.ts'

type Template = {
  Resources?: Record<string, { Type: string; Properties?: object; Metadata?: object }>
  [section: string]: unknown
}

/** Writes a small cloud assembly by hand, as `cdk synth` would, and gives its folder. */
export function writeAssembly(templates: Record<string, Template>): string {
  const directory = scratchFolder('assembly')
  const artifacts = Object.keys(templates).map((name) => [
    name,
    {
      type: 'aws:cloudformation:stack',
      environment: 'aws://unknown-account/ap-southeast-1',
      properties: { templateFile: `${name}.template.json`, stackName: `portal-${name}` },
    },
  ])
  writeFileSync(
    join(directory, 'manifest.json'),
    JSON.stringify({ version: '48.0.0', artifacts: Object.fromEntries(artifacts) }),
  )
  for (const [name, template] of Object.entries(templates)) {
    writeFileSync(join(directory, `${name}.template.json`), JSON.stringify(template))
  }
  return directory
}
