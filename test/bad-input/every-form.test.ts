import { expect, test } from '@jest/globals'
import { vietnamDay } from '../../shared/clock.ts'
import { mergeAnswers } from '../../shared/service/form.ts'
import { currentForm, type Service } from '../../shared/service/service.ts'
import { questionsOf, services } from '../every-service/services.ts'
import { portal } from '../portal.ts'
import { pathOf } from '../service-journey.ts'

const filedHere = services.filter(({ kind }) => kind !== 'payment') as Service[]
const paidOnly = services.filter(({ kind }) => kind === 'payment')

/** What a form finds wrong where each of its questions is answered with this. */
function faultsOf(service: Pick<Service, 'slug' | 'forms'>, answer: string) {
  const form = currentForm(service)
  const answers = Object.fromEntries(questionsOf(form).map(([name]) => [name, answer]))
  const { faults } = mergeAnswers(form, {}, answers, vietnamDay(new Date()))
  expect(faults.length).toBeGreaterThan(questionsOf(form).length / 2)
  const errorsIn = (language: 'vi' | 'en') =>
    faults.map(({ pointer, code, detail }) => ({ pointer, code, detail: detail[language] }))
  return { answers, errorsIn }
}

/** Too long for a line, no number, no date, no choice and no list. */
const hostile = `<script>alert(1)</script>'; DROP TABLE dossiers; --\u0000\u202E{"__proto__":{}}${'👍'.repeat(1000)}`

// What each question does with all that nobody means is asked of the form itself (test/every-service/answers): here is the way to it.
test.each(filedHere.map((service) => [service.slug, service] as const))(
  '%s: each answer that it cannot take is pointed at, in both languages, and none is kept',
  async (_, service) => {
    const citizen = await portal.signIn(portal.people.otherCitizen)
    const { answers, errorsIn } = faultsOf(service, hostile)
    const { body: draft } = await citizen.post(`${pathOf(service)}/drafts`)
    const path = `${pathOf(service)}/drafts/${draft.id}`
    for (const language of ['vi', 'en'] as const) {
      const { status, body } = await citizen.patch(path, { revision: draft.revision, answers }, { language })
      expect([status, body.code]).toEqual([422, 'answers-invalid'])
      expect(body.errors).toEqual(errorsIn(language))
    }
    const numbers = Object.fromEntries(Object.keys(answers).map((name) => [name, 1]))
    expect(await citizen.patch(path, { revision: draft.revision, answers: numbers })).toMatchObject({ status: 400 })
    expect((await citizen.get(path)).body).toEqual(draft)
  },
)

test.each(paidOnly.map((service) => [service.slug, service] as const))(
  '%s, which is only paid: each answer that it cannot take is pointed at, in both languages, and nothing is looked up',
  async (_, service) => {
    const citizen = await portal.signIn(portal.people.otherCitizen)
    const { answers, errorsIn } = faultsOf(service, hostile)
    const path = `${pathOf(service)}/bills`
    const before = (await citizen.get('/api/v1/bills')).body
    for (const language of ['vi', 'en'] as const) {
      const { status, body } = await citizen.post(path, { answers }, { language })
      expect([status, body.code]).toEqual([422, 'answers-invalid'])
      expect(body.errors).toEqual(errorsIn(language))
    }
    const unknown = { ...answers, __proto__x: 'x' }
    const { body: strange } = await citizen.post(path, { answers: unknown })
    expect(strange.errors).toContainEqual(expect.objectContaining({ pointer: '/answers/__proto__x', code: 'unknown' }))
    const others = [Object.fromEntries(Object.keys(answers).map((name) => [name, 1])), [], 'x', null]
    for (const wrong of others)
      expect(await citizen.post(path, { answers: wrong })).toMatchObject({
        status: 400,
        body: { code: 'request-invalid' },
      })
    expect((await citizen.get('/api/v1/bills')).body).toEqual(before)
  },
)
