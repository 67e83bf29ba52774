import { Trans } from '@lingui/react/macro'
import type { Results } from '../../../../shared/search/library.ts'
import '../faq/faq.css'
import { Notice, useFormat, useText } from '../../design/index.ts'

/** Agencies and places that are no more, and who does their work now. */
export function Successors({ named }: Pick<Results, 'named'>) {
  const text = useText()
  const { date } = useFormat()
  return named.flatMap(({ id, name, now }) => {
    if (!now) return []
    const [old, current, since] = [text(name), text(now.name), date(now.since)]
    return [
      <Notice key={id} tone="info">
        <p>
          <Trans>
            {old} nay thuộc {current}, từ {since}.
          </Trans>
        </p>
      </Notice>,
    ]
  })
}

const most = 3

/** Questions that were asked before, with their answers. */
export function FoundAnswers({ answers }: Pick<Results, 'answers'>) {
  const text = useText()
  if (answers.length === 0) return null
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Hỏi đáp liên quan</Trans>
      </h2>
      <div>
        {answers.slice(0, most).map(({ id, question, answer }) => (
          <details key={id} className="fold">
            <summary>{text(question)}</summary>
            <p>{text(answer)}</p>
          </details>
        ))}
      </div>
    </section>
  )
}
