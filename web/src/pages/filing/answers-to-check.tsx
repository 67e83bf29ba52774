import { Trans, useLingui } from '@lingui/react/macro'
import { Link, SummaryList, Tag, useText } from '../../design/index.ts'
import { Answer, isBroad } from './answer.tsx'
import type { Question, QuestionGroup } from './form.ts'
import { isOf } from './lines.ts'
import { useFaultMessages } from './use-fault-messages.ts'
import type { Answers } from './visibility.ts'

interface AnswersToCheckProps {
  /** With the questions that are asked. */
  groups: QuestionGroup[]
  answers: Answers
  /** Names at fault, of questions and of cells, with the server's words where it gave any. */
  faults: Record<string, string>
  base: string
}

/** Every answer by group, each with a way to change it. */
export function AnswersToCheck({ groups, answers, faults, base }: AnswersToCheckProps) {
  const text = useText()
  return groups.map((group) => (
    <section key={group.id} className="stack">
      <h2>{text(group.title)}</h2>
      <SummaryList
        rows={group.questions.map((question) => ({
          key: question.name,
          label: text(question.label),
          isBroad: isBroad(question),
          value: <Given question={question} value={answers[question.name]} faults={faults} />,
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

interface GivenProps {
  question: Question
  value: string | undefined
  faults: Record<string, string>
}

function Given({ question, value, faults }: GivenProps) {
  const { t } = useLingui()
  const { placed } = useFaultMessages()
  const own = Object.entries(faults).filter(([name]) => isOf(question.name, name))
  return (
    <>
      {value ? <Answer question={question} value={value} /> : own.length === 0 && <span className="soft">–</span>}
      {own.map(([name, said]) => (
        <p key={name}>
          <Tag tone="warning">{placed(question, name, said || (value ? t`Cần sửa` : t`Cần trả lời`))}</Tag>
        </p>
      ))}
    </>
  )
}
