import { Trans } from '@lingui/react/macro'
import { Link, SummaryList, Tag, useText } from '../../design/index.ts'
import type { QuestionGroup } from './form.ts'
import { useAnswerWords } from './use-answer-words.ts'
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
