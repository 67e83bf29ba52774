import * as z from 'zod'
import type { Form, Question } from '../../shared/service/form.ts'

/** A form as data: what people read of it, and what it accepts as JSON Schema. */
export type FrozenForm = {
  version: number
  groups: { id: string; title: unknown; questions: Record<string, Record<string, unknown>> }[]
}

/** The list of provinces is no part of a form: it changes with the country, and dossiers keep what they were given. */
const isProvinceList = (holder: unknown) => (holder as Question).kind === 'province'

/** Everything of a form but what its refinements say in code; bounds are in the schema, as `accepted.ts` puts them there. */
export const frozenForm = (form: Form): FrozenForm =>
  JSON.parse(
    JSON.stringify(form, function (this: unknown, _, value: unknown) {
      if (!(value instanceof z.ZodType)) return value
      if (isProvinceList(this)) return undefined
      const { $schema: _dialect, ...schema } = z.toJSONSchema(value, { io: 'input' })
      return schema
    }),
  )

/** One line per question, so that a change shows as one. */
export function writtenForm({ version, groups }: FrozenForm): string {
  const pages = groups.map(({ id, title, questions }) => {
    const lines = Object.entries(questions).map(([name, one]) => `    ${JSON.stringify(name)}: ${JSON.stringify(one)}`)
    return `  {"id": ${JSON.stringify(id)}, "title": ${JSON.stringify(title)}, "questions": {\n${lines.join(',\n')}\n  }}`
  })
  return `{"version": ${version}, "groups": [\n${pages.join(',\n')}\n]}\n`
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const parts = ({ version, groups }: FrozenForm): Map<string, unknown> =>
  new Map<string, unknown>([
    ['version', version],
    ['order', groups.map(({ id, questions }) => [id, ...Object.keys(questions)])],
    ...groups.map(({ id, title }) => [`title of ${id}`, title] as const),
    ...groups.flatMap(({ questions }) => Object.entries(questions)),
  ])

/** What is not as it was released: names of questions, titles, or the order. */
export function changedSince(released: FrozenForm, now: FrozenForm): string[] {
  const [before, after] = [parts(released), parts(now)]
  return [...new Set([...before.keys(), ...after.keys()])].filter((name) => !same(before.get(name), after.get(name)))
}
