import { useLingui } from '@lingui/react/macro'
import { ApiProblem } from '../../../api/client.ts'
import { type Draft, faultsIn, fieldOf, most } from './draft.ts'

/** What is wrong with a draft, by the id of the field, in the language on screen: as seen here, and as the server said. */
export function useFaults(draft: Draft, isTried: boolean, problem: unknown): Record<string, string> {
  const { t } = useLingui()
  if (!isTried) return {}
  const limits = { question: most.question, answer: most.answer, source: most.source }
  const needed: Record<string, string> = {
    'question-vi': t`Viết câu hỏi bằng tiếng Việt.`,
    'question-en': t`Viết câu hỏi bằng tiếng Anh.`,
    'answer-vi': t`Viết câu trả lời bằng tiếng Việt.`,
    'answer-en': t`Viết câu trả lời bằng tiếng Anh.`,
    'source-vi': t`Nêu nguồn bằng tiếng Việt.`,
    'source-en': t`Nêu nguồn bằng tiếng Anh.`,
    topic: t`Chọn một chủ đề.`,
    audience: t`Chọn ít nhất một đối tượng.`,
  }
  const tooLong = (id: string) => {
    const limit = limits[id.split('-')[0] as keyof typeof limits]
    return t`Không quá ${limit} ký tự.`
  }
  const ours = Object.entries(faultsIn(draft)).map(([id, fault]) => [
    id,
    fault === 'needed' ? (needed[id] ?? '') : tooLong(id),
  ])
  const said = problem instanceof ApiProblem ? problem.errors.map((one) => [fieldOf(one.pointer), one.detail]) : []
  return Object.fromEntries([...said, ...ours])
}
