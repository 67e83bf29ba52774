import { Trans } from '@lingui/react/macro'
import type { Procedure } from '../../api/types.ts'
import { useText } from '../../design/index.ts'

export function Papers({ papers }: Pick<Procedure, 'papers'>) {
  const text = useText()
  if (papers.length === 0) return null
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Giấy tờ cần có</Trans>
      </h2>
      <ul className="ruled">
        {papers.map(({ id, name, required, note }) => (
          <li key={id}>
            <span>
              {text(name)}
              {!required && (
                <span className="soft">
                  {' '}
                  <Trans>(nếu có)</Trans>
                </span>
              )}
            </span>
            {note && <p className="soft small">{text(note)}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function StepList({ steps }: Pick<Procedure, 'steps'>) {
  const text = useText()
  if (steps.length === 0) return null
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Các bước thực hiện</Trans>
      </h2>
      <ol className="numbered">
        {steps.map((step) => (
          <li key={step.vi}>{text(step)}</li>
        ))}
      </ol>
    </section>
  )
}
