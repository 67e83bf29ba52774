import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useFormat } from '../../../design/index.ts'
import { lettersQuery } from '../queries.ts'
import type { DeskDossier } from '../types.ts'
import { Fetched, Part } from './part.tsx'

/** Apologies drafted for an overdue dossier; nothing while there are none. */
export function Letters({ dossier }: { dossier: DeskDossier }) {
  const { t } = useLingui()
  const { date } = useFormat()
  const query = useQuery(lettersQuery(dossier.id))
  if (query.data?.length === 0) return null
  return (
    <Part id="letters" title={t`Thư xin lỗi`}>
      <Fetched query={query}>
        {(all) => (
          <ul>
            {all.map((letter) => (
              <li key={letter.number}>
                <Link href={`/desk/dossiers/${dossier.id}/forms/4?letter=${letter.number}`}>
                  <Trans>Thư xin lỗi số {letter.number}</Trans>
                </Link>
                <br />
                <span className="small soft">
                  <Trans>
                    Hạn cũ {date(letter.originalDueAt)}, hẹn lại {date(letter.promisedAt)}
                  </Trans>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Fetched>
    </Part>
  )
}
