import { useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { consultationsQuery, deskDossierQuery } from '../queries.ts'
import type { DeskDossier } from '../types.ts'
import { Opinion } from './opinion.tsx'
import { Fetched, Part } from './part.tsx'

/** What the other agencies say, side by side. Nothing where none is asked. */
export function Consultations({ dossier }: { dossier: DeskDossier }) {
  const { t } = useLingui()
  const query = useQuery({
    ...consultationsQuery(dossier.id, dossier.consultations === 'open'),
    enabled: dossier.consultations !== 'none',
  })
  const client = useQueryClient()
  const areAnswered =
    dossier.consultations === 'open' && query.data?.every(({ answer, state }) => answer || state === 'CLOSED') === true
  // The last answer opens the way to completion. The dossier says so a moment later, so it is asked until it does.
  const { dataUpdatedAt } = query
  useEffect(() => {
    if (areAnswered && dataUpdatedAt) void client.invalidateQueries(deskDossierQuery(dossier.id))
  }, [areAnswered, dataUpdatedAt, client, dossier.id])
  if (dossier.consultations === 'none') return null
  return (
    <Part id="consultations" title={t`Ý kiến các cơ quan`}>
      <Fetched query={query}>
        {(all) => (
          <ul className="opinions">
            {all.map((one) => (
              <li key={one.id} className="card">
                <Opinion one={one} />
              </li>
            ))}
          </ul>
        )}
      </Fetched>
    </Part>
  )
}
