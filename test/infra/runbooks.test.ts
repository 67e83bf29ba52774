import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { readStage } from '../../infra/stage.ts'
import { build, type Found, ofType, resourcesOf } from './synthesize.ts'

const stages = globSync('infra/stages/*.json').map((file) => basename(file, '.json'))
const files = globSync('docs/runbooks/*.md').sort()
const runbooks = files.map((path) => ({ name: basename(path, '.md'), text: readFileSync(path, 'utf8') }))
const index = runbooks.find(({ name }) => name === 'README')?.text ?? ''
const pages = runbooks.filter(({ name }) => name !== 'README')

type Script = { scripts: Record<string, string> }
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as Script

/** What each page that an alarm leads to has to say. */
const parts = [
  'What it means',
  'What the citizen notices',
  'What to look at',
  'Which command to run',
  'Whom to wake',
  'How to see that it is mended',
]

describe('alarms', () => {
  const alarms = new Map<string, Found[]>()
  beforeAll(() => {
    build()
    for (const stage of stages) alarms.set(stage, ofType(resourcesOf(stage), 'AWS::CloudWatch::Alarm'))
  })

  test.each(stages)('each alarm of the stage %s leads to a runbook that is there', (stage) => {
    const base = readStage(stage).watch.runbooks
    const all = alarms.get(stage) ?? []
    const lost = all.filter(({ resource }) => {
      const [, link = '', name = ''] = /(\S+)\/([\w-]+)\.md$/.exec(String(resource.Properties.AlarmDescription)) ?? []
      return link !== base || !existsSync(`docs/runbooks/${name}.md`)
    })
    expect(all.length).toBeGreaterThan(40)
    expect(lost.map(({ id, resource }) => `${id}: ${resource.Properties.AlarmDescription}`)).toEqual([])
  })

  test('each runbook is led to by an alarm, or by another runbook for what nobody can ring for; a page of an alarm says six things', () => {
    const told = JSON.stringify(alarms.get('prod')?.map(({ resource }) => resource.Properties.AlarmDescription))
    const others = (of: string) =>
      pages
        .filter(({ name }) => name !== of)
        .map(({ text }) => text)
        .join()
    const lost = pages.filter(({ name }) => !told.includes(`/${name}.md`) && !others(name).includes(`(${name}.md`))
    expect(lost.map(({ name }) => name)).toEqual([])
    const rung = pages.filter(({ name }) => told.includes(`/${name}.md`))
    const lacking = rung.flatMap(({ name, text }) =>
      parts.filter((part) => !text.includes(part)).map((part) => `${name}: ${part}`),
    )
    expect(lacking).toEqual([])
  })
})

/** The services of AWS that our runbooks speak to, as the aws command names them. */
const services =
  'acm apigatewayv2 cloudfront cloudwatch cognito-idp dynamodb health lambda logs s3api scheduler secretsmanager service-quotas sns sqs wafv2'.split(
    ' ',
  )

/** What a page tells to type: its shell blocks, and commands in a line. */
const commandsIn = (text: string): string[] =>
  [
    ...[...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
      block.replaceAll('\\\n', ' ').split('\n'),
    ),
    ...[...text.matchAll(/`((?:npm|aws|curl|grep) [^`]+)`/g)].map(([, line = '']) => line),
  ]
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))

const isKnown = (command: string): boolean => {
  const [program, first = '', second = ''] = command.split(/\s+/)
  if (program === 'npm') return first === 'ci' || (first === 'run' && (second === '-s' ? true : second in scripts))
  if (program === 'aws') return services.includes(first) && /^[a-z0-9-]+$/.test(second)
  return program === 'curl' || program === 'grep'
}

describe.each(pages.map(({ name, text }) => [name, text] as const))('the runbook %s', (name, text) => {
  test('stands in the index', () => expect(index).toContain(`(${name}.md)`))

  test('names commands that there are', () => {
    expect(commandsIn(text).length).toBeGreaterThan(0)
    expect(commandsIn(text).filter((command) => !isKnown(command))).toEqual([])
  })
})
