import { Plural, Trans } from '@lingui/react/macro'
import type { Procedure } from '../../api/types.ts'
import { useFormat, useText } from '../../design/index.ts'
import { Marked } from './marked.tsx'

type Figure = Procedure['figures'][number]

/** The numbers that the service's rules work with, each with where it comes from. */
export function Figures({ figures }: Pick<Procedure, 'figures'>) {
  const text = useText()
  if (figures.length === 0) return null
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Các mức được áp dụng</Trans>
      </h2>
      <ul className="ruled">
        {runsOf(figures).map((run) => (
          <li key={run[0].id}>
            {run.map((figure) => (
              <span key={figure.id} className="figure">
                <span>{text(figure.name)}</span>
                <strong>
                  <Value {...figure} />
                </strong>
              </span>
            ))}
            <Marked mark={run[0].mark} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Run = [Figure, ...Figure[]]

/** Figures that follow each other and come from the same place stand together: that is said once beneath them. */
function runsOf(figures: readonly Figure[]): Run[] {
  const runs: Run[] = []
  for (const figure of figures) {
    const run = runs.at(-1)
    if (run && JSON.stringify(run[0].mark) === JSON.stringify(figure.mark)) run.push(figure)
    else runs.push([figure])
  }
  return runs
}

function Value({ value, unit }: Pick<Figure, 'value' | 'unit'>) {
  const { money, number, date } = useFormat()
  switch (unit) {
    case 'vnd':
      return money({ amount: value, currency: 'VND' })
    case 'percent':
      return `${number(value)}%`
    case 'days':
      return <Plural value={value} one="# ngày" other="# ngày" />
    case 'months':
      return <Plural value={value} one="# tháng" other="# tháng" />
    case 'years':
      return <Plural value={value} one="# năm" other="# năm" />
    case 'date':
      return date(String(value).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3'))
    default:
      return number(value)
  }
}
