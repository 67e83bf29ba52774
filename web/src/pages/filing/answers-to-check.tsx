import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, SummaryList, Tag, useFormat, useText } from '../../design/index.ts'
import type { Question, QuestionGroup } from './form.ts'
import { agenciesQuery } from './queries.ts'
import { type Answers, askedIn } from './visibility.ts'

interface AnswersToCheckProps {
  groups: QuestionGroup[]
  answers: Answers
  /** Names at fault, with the server's words where it gave any. */
  faults: Record<string, string>
  base: string
}

/** Every answer by group, each with a way to change it. */
export function AnswersToCheck({ groups, answers, faults, base }: AnswersToCheckProps) {
  const text = useText()
  const answerWords = useAnswerWords()
  return groups.map((group) => (
    <section key={group.id} className="stack">
      <h2>{text(group.title)}</h2>
      <SummaryList
        rows={askedIn(group, answers).map((question) => ({
          key: question.name,
          label: text(question.label),
          value: <Answer words={answerWords(question, answers[question.name])} fault={faults[question.name]} />,
          action: (
            <Link href={`${base}/${group.id}?from=check`}>
              <Trans>
                Sửa<span className="visually-hidden">: {text(question.label)}</span>
              </Trans>
            </Link>
          ),
        }))}
      />
    </section>
  ))
}

function Answer({ words, fault }: { words: string; fault: string | undefined }) {
  return (
    <>
      {words || (fault === undefined && <span className="soft">–</span>)}
      {fault !== undefined && (
        <p>
          <Tag tone="warning">{fault || <Trans>Cần trả lời</Trans>}</Tag>
        </p>
      )}
    </>
  )
}

/** An answer as the citizen would say it rather than as it is stored. */
function useAnswerWords() {
  const text = useText()
  const { date } = useFormat()
  const agencies = useQuery(agenciesQuery)
  return (question: Question, value: string | undefined): string => {
    if (!value) return ''
    const option = question.options?.find((option) => option.value === value)
    if (option) return text(option.label)
    if (question.kind === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : value
    const agency = question.kind === 'province' && agencies.data?.find(({ id }) => id === value)
    return agency ? text(agency.name) : value
  }
}
