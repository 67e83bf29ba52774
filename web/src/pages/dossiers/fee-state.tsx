import { Trans } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import { Loading, ProblemPanel } from '../../design/index.ts'
import { obligationQuery } from '../payments/queries.ts'
import { OwedTable } from './owed-table.tsx'
import type { DossierView } from './types.ts'

/** What is owed and whether it has been received. */
export function FeeState({ dossier }: { dossier: Pick<DossierView, 'obligationIds'> }) {
  const asked = useQueries({ queries: dossier.obligationIds.map((id) => obligationQuery(id)) })
  const known = asked.flatMap(({ data }) => data ?? [])
  const failed = asked.find(({ data, error }) => error && !data)
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Phí, lệ phí</Trans>
      </h2>
      {known.length > 0 && <OwedTable all={known} />}
      {asked.some(({ isPending }) => isPending) && <Loading />}
      {failed && <ProblemPanel problem={failed.error} onRetry={() => void failed.refetch()} />}
      {asked.length === 0 && (
        <p>
          <Trans>Không phải nộp.</Trans>
        </p>
      )}
    </section>
  )
}
