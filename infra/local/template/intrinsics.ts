import type { Application } from '../application.ts'
import { StartFailure } from '../failure.ts'
import type { Declared, Place } from '../resources/kind.ts'
import type { Stack } from '../template.ts'

type Context = {
  app: Application
  stack: Stack
  place: Place
  secretText(arn: string): string
  find(logicalId: string): Declared | undefined
}

const nothing = Symbol('AWS::NoValue')

/** Makes the resolver of one stack: intrinsic functions, pseudo parameters and dynamic references become plain data. */
export function intrinsics(context: Context): (value: unknown) => unknown {
  const { app, stack, place } = context
  const pseudo: Record<string, string | symbol> = {
    'AWS::AccountId': place.account,
    'AWS::Region': stack.region,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stack.name,
    'AWS::StackId': `arn:aws:cloudformation:${stack.region}:${place.account}:stack/${stack.name}/laptop`,
    'AWS::NoValue': nothing,
  }
  const find = (logicalId: string): Declared => {
    const declared = context.find(logicalId)
    if (!declared) throw new StartFailure(`${stack.name} names ${logicalId}, which it does not declare.`)
    return declared
  }
  const ref = (name: string): unknown =>
    pseudo[name] ?? (name in stack.parameters ? stack.parameters[name]?.Default : app.ref(find(name)))
  const attribute = (id: string, name: string) => app.attribute(find(id), name)
  const condition = (name: string): boolean => Boolean(resolve(stack.conditions[name]))
  const texts = (value: unknown) => (resolve(value) as unknown[]).map(String)

  const functions: Record<string, (argument: never) => unknown> = {
    Ref: ref,
    Condition: condition,
    'Fn::GetAtt': (of: string | string[]) => {
      const [id = '', ...rest] = typeof of === 'string' ? of.split('.') : of
      return attribute(id, rest.join('.'))
    },
    'Fn::Join': ([separator, parts]: [string, unknown]) => texts(parts).join(separator),
    'Fn::Split': ([separator, whole]: [string, unknown]) => String(resolve(whole)).split(separator),
    'Fn::Select': ([index, from]: [unknown, unknown]) => (resolve(from) as unknown[])[Number(resolve(index))],
    'Fn::Sub': (argument: string | [string, Record<string, unknown>]) => {
      const [template, own = {}] = typeof argument === 'string' ? [argument] : argument
      return template.replaceAll(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
        if (literal) return `\${${name}}`
        if (name in own) return String(resolve(own[name]))
        const [id = '', ...rest] = name.split('.')
        return String(rest.length > 0 ? attribute(id, rest.join('.')) : ref(name))
      })
    },
    'Fn::FindInMap': (path: unknown[]) => {
      const [map = '', first = '', second = ''] = path.map((step) => String(resolve(step)))
      return resolve(stack.mappings[map]?.[first]?.[second])
    },
    'Fn::ImportValue': (name: unknown) => app.exported(String(resolve(name))),
    'Fn::GetStackOutput': ({ StackName, OutputName }: { StackName: unknown; OutputName: unknown }) =>
      app.output(String(resolve(StackName)), String(resolve(OutputName))),
    'Fn::If': ([name, yes, no]: [string, unknown, unknown]) => resolve(condition(name) ? yes : no),
    'Fn::Equals': ([one, other]: [unknown, unknown]) => resolve(one) === resolve(other),
    'Fn::Not': ([one]: [unknown]) => !resolve(one),
    'Fn::And': (all: unknown[]) => all.every((one) => resolve(one)),
    'Fn::Or': (all: unknown[]) => all.some((one) => resolve(one)),
    'Fn::Base64': (value: unknown) => Buffer.from(String(resolve(value))).toString('base64'),
    'Fn::GetAZs': () => [`${stack.region}a`, `${stack.region}b`, `${stack.region}c`],
  }

  /** `{{resolve:secretsmanager:<arn>:SecretString:<json key>:<stage>:<version>}}` */
  const secrets = (whole: string) =>
    whole.replaceAll(
      /\{\{resolve:secretsmanager:(.+?)(?::SecretString(?::([^:}]*))?(?::[^}]*)?)?\}\}/g,
      (_, secretArn: string, key = '') => {
        const secret = context.secretText(secretArn)
        return key === '' ? secret : String((JSON.parse(secret) as Record<string, unknown>)[key])
      },
    )

  function resolve(value: unknown): unknown {
    if (typeof value === 'string') return value.includes('{{resolve:') ? secrets(value) : value
    if (Array.isArray(value)) return value.map(resolve).filter((one) => one !== nothing)
    if (typeof value !== 'object' || value === null) return value
    const [[name, argument] = ['', undefined], ...others] = Object.entries(value)
    const intrinsic =
      others.length === 0 && !(name === 'Condition' && typeof argument !== 'string') ? functions[name] : undefined
    if (intrinsic) return dynamic(intrinsic(argument as never))
    if (others.length === 0 && name.startsWith('Fn::'))
      throw new StartFailure(`${stack.name} uses ${name}, which the laptop does not know.`)
    const entries = Object.entries(value).map(([key, inner]) => [key, resolve(inner)] as const)
    return Object.fromEntries(entries.filter(([, inner]) => inner !== nothing))
  }

  const dynamic = (value: unknown) =>
    typeof value === 'string' && value.includes('{{resolve:') ? secrets(value) : value
  return resolve
}
