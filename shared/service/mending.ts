import * as z from 'zod'
import type { Answers } from '../dossier/dossier.ts'
import type { Fault } from '../problem.ts'
import { completeAnswers, type Form, longestAnswer, mergeAnswers } from './form.ts'

/** What a supplement brings: answers by question, `null` clears one. */
export const mendedAnswers = z.record(z.string(), z.string().max(longestAnswer).nullable())

/**
 * The questions that a supplement may answer: those asked for, and those that are asked or not because of them (a
 * corrected licence class may call for a health certificate).
 */
export function mendable(form: Form, asked: string[]): Set<string> {
  const open = new Set(asked)
  const follows = form.groups.flatMap(({ questions }) =>
    Object.entries(questions).map(([name, { showIf }]) => ({ name, after: showIf?.question })),
  )
  for (let before = -1; before < open.size; ) {
    before = open.size
    for (const { name, after } of follows) if (after && open.has(after)) open.add(name)
  }
  return open
}

const notAsked = {
  vi: 'Cơ quan không yêu cầu sửa mục này nên không thể thay đổi',
  en: 'The agency did not ask to mend this, so it cannot be changed',
}
const missing = { vi: 'Cơ quan yêu cầu sửa câu trả lời này', en: 'The agency asked to mend this answer' }

/** The answers once mended, `today` as `YYYY-MM-DD`; a fault for each that was not asked for, is missing or is not accepted. */
export function mended(
  form: Form,
  given: Answers,
  asked: string[],
  news: z.infer<typeof mendedAnswers>,
  today: string,
): { answers: Answers; faults: Fault[] } {
  const open = mendable(form, asked)
  const faultAt = (code: string, detail: Fault['detail']) => (name: string) => ({
    pointer: `/answers/${name}`,
    code,
    detail,
  })
  const faults = [
    ...Object.keys(news)
      .filter((name) => !open.has(name))
      .map(faultAt('not-asked', notAsked)),
    ...asked.filter((name) => news[name] === undefined).map(faultAt('missing', missing)),
  ]
  if (faults.length > 0) return { answers: given, faults }
  const merged = mergeAnswers(form, given, news, today)
  return merged.faults.length > 0 ? merged : completeAnswers(form, merged.answers, today)
}
