import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { today } from '../../api/today.ts'
import type { Procedure } from '../../api/types.ts'
import { Notice, useFormat, useText } from '../../design/index.ts'
import { agenciesQuery } from '../filing/queries.ts'

/** Where a pilot is open and since when. Nothing where it is open nationwide, or no more. */
export function OpenIn({ procedure: { open: places, status } }: { procedure: Procedure }) {
  const open = status === 'abolished' ? undefined : places
  const text = useText()
  const { date } = useFormat()
  const agencies = useQuery({ ...agenciesQuery, enabled: open !== undefined })
  if (!open) return null
  const nameOf = (place: string) => {
    const agency = agencies.data?.find(({ id }) => id === place)
    return agency ? text(agency.name) : place
  }
  return (
    <Notice tone="info" title={<Trans>Đang thí điểm, chưa mở trên cả nước</Trans>}>
      <ul>
        {open.map(({ place, from }) => (
          <li key={place}>
            {from <= today() ? (
              <Trans>
                {nameOf(place)}, từ {date(from)}
              </Trans>
            ) : (
              <Trans>
                {nameOf(place)}, sẽ mở từ {date(from)}
              </Trans>
            )}
          </li>
        ))}
      </ul>
      <p>
        <Trans>Ở nơi khác, hãy nộp trực tiếp tại nơi tiếp nhận.</Trans>
      </p>
    </Notice>
  )
}
