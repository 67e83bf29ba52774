import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareAssembly } from '../../infra/local/assembly.ts'
import { scratchFolder } from '../scratch.ts'

type Statement = { Action: string | string[] }
type Resource = {
  Type: string
  Properties: {
    Roles?: { Ref: string }[]
    PolicyDocument?: { Statement: Statement[] }
    FunctionName?: { 'Fn::GetAtt': [string, string] }
  }
}
type Template = { Resources: Record<string, Resource> }

/** Grants of one function or schedule: what its role's logical id begins with, and an action; or who may call the function. */
export type Taken = { role: string; action: string } | { calls: string }

/** The application as it would be deployed, but for some grants. Throws when there was nothing to take away. */
export async function assemblyWithout(taken: Taken[]): Promise<string> {
  const { ready, stop } = prepareAssembly(() => {})
  const whole = await ready
  stop()
  const poorer = scratchFolder('poorer')
  const left = new Set(taken)
  for (const name of readdirSync(whole)) {
    if (!name.endsWith('.template.json')) {
      symlinkSync(join(whole, name), join(poorer, name))
      continue
    }
    const template = JSON.parse(readFileSync(join(whole, name), 'utf8')) as Template
    for (const one of taken) if (takeFrom(template, one)) left.delete(one)
    writeFileSync(join(poorer, name), JSON.stringify(template))
  }
  if (left.size > 0) throw new Error(`No such grants: ${JSON.stringify([...left])}`)
  return poorer
}

function takeFrom({ Resources }: Template, taken: Taken): boolean {
  let found = false
  for (const [id, { Type, Properties }] of Object.entries(Resources)) {
    if ('calls' in taken) {
      if (Type !== 'AWS::Lambda::Permission' || !Properties.FunctionName?.['Fn::GetAtt'][0].startsWith(taken.calls))
        continue
      delete Resources[id]
      found = true
      continue
    }
    if (Type !== 'AWS::IAM::Policy' || !Properties.Roles?.[0]?.Ref.startsWith(taken.role)) continue
    for (const statement of Properties.PolicyDocument?.Statement ?? []) {
      const actions = [statement.Action].flat()
      statement.Action = actions.filter((action) => action !== taken.action)
      found ||= actions.length > statement.Action.length
    }
  }
  return found
}
