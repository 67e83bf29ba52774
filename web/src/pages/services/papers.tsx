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
        {papers.map(({ id, name, code, required, note, template }) => (
          <li key={id}>
            <span>
              {text(name)}
              {code && <span className="soft"> ({code})</span>}
              {!required && (
                <span className="soft">
                  {' '}
                  <Trans>(nếu có)</Trans>
                </span>
              )}
            </span>
            {note && <p className="soft small">{text(note)}</p>}
            {template && (
              <p className="small">
                {template.url ? (
                  <a href={template.url} rel="noreferrer">
                    {text(template.name)}
                  </a>
                ) : (
                  text(template.name)
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function StepList({ steps, level = 2 }: Pick<Procedure, 'steps'> & { level?: 2 | 3 }) {
  const text = useText()
  const Heading = `h${level}` as const
  if (steps.length === 0) return null
  return (
    <section className="stack stack--s">
      <Heading>
        <Trans>Các bước thực hiện</Trans>
      </Heading>
      <ol className="numbered">
        {steps.map((step) => (
          <li key={step.vi}>{text(step)}</li>
        ))}
      </ol>
    </section>
  )
}
