import { Trans } from '@lingui/react/macro'
import type { ProcedureSummary } from '../../api/types.ts'
import { Card, Tag, useText } from '../../design/index.ts'

type ProcedureListProps = { title: string; titleHidden?: boolean; procedures: ProcedureSummary[] }

export function ProcedureList({ title, titleHidden, procedures }: ProcedureListProps) {
  const text = useText()
  if (procedures.length === 0) return null
  return (
    <section id="results" className="stack stack--s">
      <h2 className={titleHidden ? 'visually-hidden' : undefined}>{title}</h2>
      <ul className="procedures">
        {procedures.map(({ slug, name, summary, level }) => (
          <li key={slug}>
            <Card level={3} title={text(name)} href={`/services/${slug}`}>
              <p className="soft">{text(summary)}</p>
              <p>
                <Tag tone={level === 'full' ? 'info' : 'neutral'}>
                  {level === 'full' ? <Trans>Trực tuyến toàn trình</Trans> : <Trans>Trực tuyến một phần</Trans>}
                </Tag>
              </p>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  )
}
