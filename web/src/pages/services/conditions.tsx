import { Trans } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import { procedureQuery } from '../../api/catalogue.ts'
import type { Procedure } from '../../api/types.ts'
import { Link, Notice, useFormat, useText } from '../../design/index.ts'
import { Marked } from './marked.tsx'
import { StepList } from './papers.tsx'

/** A procedure that is no more: told of, and not filed. */
export function Abolished({ procedure: { status, validTo } }: { procedure: Procedure }) {
  const { date } = useFormat()
  if (status !== 'abolished') return null
  return (
    <Notice tone="warning" title={<Trans>Thủ tục này đã bị bãi bỏ</Trans>}>
      <p>
        {validTo && (
          <>
            <Trans>Áp dụng đến trước ngày {date(validTo)}.</Trans>{' '}
          </>
        )}
        <Trans>Không nộp được hồ sơ mới; hồ sơ đã nộp vẫn được giải quyết.</Trans>
      </p>
    </Notice>
  )
}

/** What the law asks of whoever applies. */
export function Requirements({ requirements }: Pick<Procedure, 'requirements'>) {
  const text = useText()
  if (requirements.length === 0) return null
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Yêu cầu, điều kiện</Trans>
      </h2>
      <ul className="ruled">
        {requirements.map((one) => (
          <li key={one.text.vi}>
            {text(one.text)} <Marked mark={one.mark} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where papers and steps differ by case, each case to be unfolded. */
export function Cases({ procedure: { cases, papers } }: { procedure: Procedure }) {
  const text = useText()
  if (cases.length === 0) return null
  const nameOf = (id: string) => papers.find((paper) => paper.id === id)?.name
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Theo từng trường hợp</Trans>
      </h2>
      <div>
        {cases.map((one) => (
          <details key={one.name.vi} className="fold">
            <summary>{text(one.name)}</summary>
            <div className="stack stack--s">
              {one.papers.length > 0 && (
                <ul>
                  {one.papers.map((id) => {
                    const name = nameOf(id)
                    return <li key={id}>{name ? text(name) : id}</li>
                  })}
                </ul>
              )}
              <StepList steps={one.steps} level={3} />
            </div>
          </details>
        ))}
      </div>
    </section>
  )
}

/** Procedures that are often needed with this one; one that cannot be read is left out. */
export function OftenTogether({ linked }: Pick<Procedure, 'linked'>) {
  const text = useText()
  const found = useQueries({ queries: linked.map((slug) => ({ ...procedureQuery(slug), retry: false })) })
  const known = found.flatMap(({ data }) => data ?? [])
  if (known.length === 0) return null
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Thường làm cùng</Trans>
      </h2>
      <ul>
        {known.map(({ slug, name }) => (
          <li key={slug}>
            <Link href={`/services/${slug}`}>{text(name)}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
