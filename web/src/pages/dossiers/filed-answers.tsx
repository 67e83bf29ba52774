import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Loading, ProblemPanel, SummaryList, useText } from '../../design/index.ts'
import { Answer, isBroad } from '../filing/answer.tsx'
import { pinnedFormQuery } from '../filing/queries.ts'
import type { DossierView } from './types.ts'

/** The answers as they were filed, in the words of the form version that the dossier pins. */
export function FiledAnswers({ dossier }: { dossier: Pick<DossierView, 'service' | 'form' | 'answers'> }) {
  const text = useText()
  const { data, error, refetch } = useQuery(pinnedFormQuery(dossier.service, dossier.form.version))
  const groups = (data?.form.groups ?? []).map(({ id, title, questions }) => ({
    id,
    title,
    answered: questions.filter(({ name }) => dossier.answers[name]),
  }))
  return (
    <section className="stack">
      <h2>
        <Trans>Nội dung đã khai</Trans>
      </h2>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {groups
        .filter(({ answered }) => answered.length > 0)
        .map(({ id, title, answered }) => (
          <section key={id} className="stack stack--s">
            <h3>{text(title)}</h3>
            <SummaryList
              rows={answered.map((question) => ({
                key: question.name,
                label: text(question.label),
                isBroad: isBroad(question),
                value: <Answer question={question} value={dossier.answers[question.name]} />,
              }))}
            />
          </section>
        ))}
    </section>
  )
}
