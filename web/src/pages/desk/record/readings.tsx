import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Table, useFormat, useText } from '../../../design/index.ts'
import { readingsQuery } from '../queries.ts'
import type { Reading } from '../types.ts'
import { Fetched, Part } from './part.tsx'

const names = {
  dossier: msg({ message: 'Hồ sơ', context: 'reading' }),
  result: msg({ message: 'Tệp kết quả', context: 'reading' }),
  papers: msg({ message: 'Danh sách giấy tờ', context: 'reading' }),
  paper: msg({ message: 'Một giấy tờ', context: 'reading' }),
} satisfies Record<Reading['what'], unknown>

/** Who has looked at the dossier; the applicant sees the same list. */
export function Readings({ dossierId }: { dossierId: string }) {
  const { t, i18n } = useLingui()
  const text = useText()
  const { dateTime } = useFormat()
  const query = useQuery(readingsQuery(dossierId))
  return (
    <Part id="readings" title={t`Ai đã xem hồ sơ`}>
      <Fetched query={query}>
        {(all: Reading[]) => (
          <Table
            caption={t`Ai đã xem hồ sơ`}
            captionHidden
            rows={all}
            rowKey={({ at, what }) => at + what}
            columns={[
              { key: 'at', header: t`Lúc`, rowHeader: true, cell: ({ at }) => dateTime(at) },
              { key: 'agency', header: t`Cơ quan`, cell: ({ agency }) => text(agency) },
              { key: 'what', header: t`Đã xem`, cell: ({ what }) => i18n._(names[what]) },
            ]}
          />
        )}
      </Fetched>
    </Part>
  )
}
