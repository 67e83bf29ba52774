import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { OwedTable } from '../../dossiers/owed-table.tsx'
import { obligationsQuery } from '../queries.ts'
import { Fetched, Part } from './part.tsx'

/** What the dossier costs and what has been paid of it. */
export function Money({ dossierId }: { dossierId: string }) {
  const { t } = useLingui()
  const query = useQuery(obligationsQuery(dossierId))
  return (
    <Part id="money" title={t`Khoản phải nộp`}>
      <Fetched query={query}>
        {(all) =>
          all.length === 0 ? (
            <p>
              <Trans>Không phải nộp.</Trans>
            </p>
          ) : (
            <OwedTable all={all} />
          )
        }
      </Fetched>
    </Part>
  )
}
