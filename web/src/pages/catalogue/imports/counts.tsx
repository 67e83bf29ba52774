import { Trans } from '@lingui/react/macro'
import { useFormat } from '../../../design/index.ts'
import type { Import, ReportLine } from './types.ts'

type CountsProps = { counts: NonNullable<Import['counts']>; lines: readonly ReportLine[] }

/** How many rows there were and what becomes of them; nothing where the file could not be read as rows. */
export function Counts({ counts: { rows, fresh, unchanged, bad }, lines }: CountsProps) {
  const { number } = useFormat()
  if (lines.some(({ row, slug }) => row === 0 && !slug)) return null
  const told = [
    { key: 'rows', name: <Trans>Dòng trong tệp</Trans>, count: rows },
    { key: 'fresh', name: <Trans>Bản mới</Trans>, count: fresh },
    { key: 'unchanged', name: <Trans>Không đổi</Trans>, count: unchanged },
    { key: 'bad', name: <Trans>Có lỗi</Trans>, count: bad },
  ]
  return (
    <dl className="import-counts">
      {told.map(({ key, name, count }) => (
        <div key={key}>
          <dt>{name}</dt>
          <dd>{number(count)}</dd>
        </div>
      ))}
    </dl>
  )
}
