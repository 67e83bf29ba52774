import { expect, test } from '@jest/globals'
import { vietnamDay } from '../../shared/clock.ts'
import { mergeAnswers } from '../../shared/service/form.ts'
import { currentForm, type Service } from '../../shared/service/service.ts'
import { questionsOf, services } from '../every-service/services.ts'
import { portal } from '../portal.ts'
import { pathOf } from '../service-journey.ts'

const filedHere = services.filter(({ kind }) => kind !== 'payment') as Service[]

/** Too long for a line, no number, no date, no choice and no list. */
const hostile = `<script>alert(1)</script>'; DROP TABLE dossiers; --\u0000\u202E{"__proto__":{}}${'👍'.repeat(1000)}`

// What each question does with all that nobody means is asked of the form itself (test/every-service/answers): here is the way to it.
test.each(filedHere.map((service) => [service.slug, service] as const))(
  '%s: each answer that it cannot take is pointed at, in both languages, and none is kept',
  async (_, service) => {
    const citizen = await portal.signIn(portal.people.otherCitizen)
    const form = currentForm(service)
    const answers = Object.fromEntries(questionsOf(form).map(([name]) => [name, hostile]))
    const { faults } = mergeAnswers(form, {}, answers, vietnamDay(new Date()))
    expect(faults.length).toBeGreaterThan(questionsOf(form).length / 2)
    const { body: draft } = await citizen.post(`${pathOf(service)}/drafts`)
    const path = `${pathOf(service)}/drafts/${draft.id}`
    for (const language of ['vi', 'en'] as const) {
      const { status, body } = await citizen.patch(path, { revision: draft.revision, answers }, { language })
      expect([status, body.code]).toEqual([422, 'answers-invalid'])
      expect(body.errors).toEqual(
        faults.map(({ pointer, code, detail }) => ({ pointer, code, detail: detail[language] })),
      )
    }
    const numbers = Object.fromEntries(questionsOf(form).map(([name]) => [name, 1]))
    expect(await citizen.patch(path, { revision: draft.revision, answers: numbers })).toMatchObject({ status: 400 })
    expect((await citizen.get(path)).body).toEqual(draft)
  },
)
