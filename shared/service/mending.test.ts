import { expect, test } from '@jest/globals'
import * as z from 'zod'
import { defineForm, type Question } from './form.ts'
import { mendable, mended } from './mending.ts'

const words = { vi: 'Một câu', en: 'A sentence' }
const question = (more: Partial<Question> = {}): Question => ({
  kind: 'text',
  label: words,
  advice: words,
  schema: z.string().min(2),
  required: true,
  ...more,
})

const form = defineForm({
  version: 1,
  groups: [
    {
      id: 'all',
      title: words,
      questions: {
        fullName: question(),
        licenceClass: question({ schema: z.enum(['A1', 'B']) as never }),
        certificate: question({ showIf: { question: 'licenceClass', notIn: ['A1'] } }),
        issuedOn: question({ required: false, showIf: { question: 'certificate' } }),
      },
    },
  ],
})
const given = { fullName: 'Lan', licenceClass: 'A1' }
const pointers = (asked: string[], news: Record<string, string | null>) =>
  mended(form, given, asked, news, '2026-12-01').faults.map(({ pointer, code }) => `${pointer} ${code}`)

test('what hangs on an answer may be given with it', () => {
  expect([...mendable(form, ['licenceClass'])]).toEqual(['licenceClass', 'certificate', 'issuedOn'])
  expect([...mendable(form, ['fullName'])]).toEqual(['fullName'])
})

test('only what was asked for changes', () =>
  expect(mended(form, given, ['fullName'], { fullName: 'Lan Anh' }, '2026-12-01')).toEqual({
    answers: { fullName: 'Lan Anh', licenceClass: 'A1' },
    faults: [],
  }))

test.each([
  ['nothing was given', { fullName: 'An' }, ['/answers/licenceClass missing', '/answers/fullName not-asked']],
  ['another answer would change', { licenceClass: 'A1', fullName: 'An' }, ['/answers/fullName not-asked']],
  ['it is not accepted', { licenceClass: 'C' }, ['/answers/licenceClass invalid']],
  ['the form does not know it', { licenceClass: 'A1', colour: 'red' }, ['/answers/colour not-asked']],
  ['something else is called for by it', { licenceClass: 'B' }, ['/answers/certificate missing']],
  ['what it calls for is given too', { licenceClass: 'B', certificate: 'KSK' }, []],
])('refused and pointed at, where %s', (_, news, faults) =>
  expect(pointers(['licenceClass'], news as Record<string, string>).sort()).toEqual([...faults].sort()),
)
