import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { LinkButton, Table, useFormat, useText } from '../../../design/index.ts'
import { adviceFor } from './advice.ts'
import type { Import, ReportLine } from './types.ts'
import { adviceWords } from './words.ts'

/** So many lines come with the import. */
const mostShown = 200

/** A line for each fault: where it is, what is wrong, what to do. */
export function Report({ one: { report, reportUrl } }: { one: Import }) {
  const { t, i18n } = useLingui()
  const text = useText()
  const { number } = useFormat()
  const place = ({ row }: ReportLine) => (row === 0 ? <Trans>Cả tệp</Trans> : number(row))
  return (
    <section className="stack">
      <h2>
        <Trans>Các chỗ cần sửa</Trans>
      </h2>
      <p className="small soft">
        {report.length < mostShown ? (
          <Plural value={report.length} one="Có # chỗ cần sửa." other="Có # chỗ cần sửa." />
        ) : (
          <Trans>Đang hiện {report.length} chỗ đầu tiên; tệp báo cáo có tất cả.</Trans>
        )}
      </p>
      <Table
        caption={t`Các chỗ cần sửa, theo dòng`}
        captionHidden
        rows={report.map((line, at) => ({ ...line, at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'row', header: t`Dòng số`, cell: place, rowHeader: true },
          { key: 'slug', header: t`Thủ tục`, cell: ({ slug }) => <code className="import-field">{slug || '–'}</code> },
          { key: 'field', header: t`Mục`, cell: ({ field }) => <code className="import-field">{field || '–'}</code> },
          { key: 'problem', header: t`Sai ở đâu`, cell: ({ problem }) => text(problem) },
          { key: 'advice', header: t`Cần làm gì`, cell: (line) => i18n._(adviceWords[adviceFor(line)]) },
        ]}
      />
      {reportUrl && (
        <div className="row">
          <LinkButton variant="secondary" href={reportUrl} download="">
            <Trans>Tải toàn bộ báo cáo (JSON)</Trans>
          </LinkButton>
        </div>
      )}
    </section>
  )
}
