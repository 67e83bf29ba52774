import { useLingui } from '@lingui/react/macro'
import { Link, useFormat } from '../../../design/index.ts'
import type { DossierState } from '../../dossiers/types.ts'
import { stateNames } from '../../dossiers/words.ts'
import type { DeskCounts } from '../types.ts'

interface StateFilterProps extends DeskCounts {
  chosen: DossierState | undefined
}

/** How many dossiers stand in each state, or how many at least; each number leads to those dossiers. */
export function StateFilter({ counts, more, chosen }: StateFilterProps) {
  const { t, i18n } = useLingui()
  const { number } = useFormat()
  const states = (Object.keys(stateNames) as DossierState[]).filter((state) => counts[state] || state === chosen)
  const told = (count: number) => `${number(count)}${more ? '+' : ''}`
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return (
    <nav aria-label={t`Lọc theo trạng thái`}>
      <ul className="filters">
        <li>
          <Link href="/desk" aria-current={chosen ? undefined : 'page'}>
            {t`Tất cả`} <b>{told(all)}</b>
          </Link>
        </li>
        {states.map((state) => (
          <li key={state}>
            <Link href={`/desk?state=${state}`} aria-current={state === chosen ? 'page' : undefined}>
              {i18n._(stateNames[state])} <b>{told(counts[state] ?? 0)}</b>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
