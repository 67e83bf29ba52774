import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import * as z from 'zod'
import { changedSince, type FrozenForm, frozenForm, writtenForm } from '../../infra/authoring/frozen-form.ts'
import { lines, whole } from '../../shared/service/accepted.ts'
import { defineForm, type Form, type Question } from '../../shared/service/form.ts'
import { folderOf, forms, services } from './services.ts'

const released = (path: string): FrozenForm => JSON.parse(readFileSync(path, 'utf8'))

const pathOf = (slug: string, version: number) => `${folderOf(slug)}/form.v${version}.json`

test.each(forms)('form %s is as it was released', (_, { slug }, form) => {
  const path = pathOf(slug, form.version)
  if (!existsSync(path)) throw new Error(`${slug}: form.v${form.version}.ts is new: \`npm run freeze\` keeps it beside`)
  const changed = changedSince(released(path), frozenForm(form))
  if (changed.length > 0)
    throw new Error(
      `${slug}: dossiers were filed with form.v${form.version}.ts, and ${changed.join(', ')} changed. ` +
        `Leave it as it was, add form.v${form.version + 1}.ts and offer both.`,
    )
})

test.each(services.map(({ slug, forms: offered }) => [slug, offered] as const))(
  'no form that %s has released is gone, and each stands under its own number',
  (slug, offered) => {
    const kept = globSync('form.v*.json', { cwd: folderOf(slug) }).map((file) => Number(/\d+/.exec(file)?.[0]))
    expect(Object.keys(offered).map(Number)).toEqual(expect.arrayContaining(kept))
    expect(Object.values(offered).map(({ version }) => version)).toEqual(Object.keys(offered).map(Number))
  },
)

describe('a change is noticed', () => {
  const text = (vi: string) => ({ vi, en: vi })
  const asks = { label: text('Số bản'), advice: text('Từ 1 đến 5'), required: true }
  const copies: Question = { kind: 'number', schema: whole(1, 5), ...asks }
  const column = { kind: 'text', schema: z.string().max(10), ...asks } as const
  const people: Question = { ...lines({ name: column }, 5), ...asks }
  const page = { id: 'page', title: text('Trang'), questions: { copies, people } }
  const of = (...groups: Form['groups']): Form => defineForm({ version: 1, groups })
  const with_ = (questions: Record<string, Question>) => of({ ...page, questions })
  const before = of(page)

  test.each<[string, Form, string[]]>([
    ['nothing', of({ ...page }), []],
    ['a label', with_({ copies: { ...copies, label: text('Bản') }, people }), ['copies']],
    ['a bound that only code checks', with_({ copies: { ...copies, schema: whole(1, 6) }, people }), ['copies']],
    ['what may be left empty', with_({ copies: { ...copies, required: false }, people }), ['copies']],
    ['when it is asked', with_({ copies: { ...copies, showIf: { question: 'people' } }, people }), ['copies']],
    [
      'a column',
      with_({ copies, people: { ...people, ...lines({ name: { ...column, required: false } }, 5) } }),
      ['people'],
    ],
    [
      'how many lines there may be',
      with_({ copies, people: { ...people, ...lines({ name: column }, 6) } }),
      ['people'],
    ],
    ['a question more', with_({ copies, people, extra: copies }), ['order', 'extra']],
    ['a question less', with_({ copies }), ['order', 'people']],
    ['their order', with_({ people, copies }), ['order']],
    ['the page they stand on', of({ ...page, id: 'other' }), ['order', 'title of page', 'title of other']],
    ['a title', of({ ...page, title: text('Tờ') }), ['title of page']],
  ])('%s', (_, after, changed) => expect(changedSince(frozenForm(before), frozenForm(after))).toEqual(changed))

  test('what is written down is read back the same', () =>
    expect(JSON.parse(writtenForm(frozenForm(before)))).toEqual(frozenForm(before)))

  test('a province more or less is no change of a form', () => {
    const province = (all: [string, ...string[]]): Question => ({ ...asks, kind: 'province', schema: z.enum(all) })
    const now = frozenForm(with_({ where: province(['prov-h26', 'prov-h49']) }))
    expect(changedSince(frozenForm(with_({ where: province(['prov-h26']) })), now)).toEqual([])
  })
})
