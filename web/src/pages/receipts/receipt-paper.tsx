import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { SignedReceipt } from '../../../../shared/receipt/receipt.ts'
import { procedureQuery } from '../../api/catalogue.ts'
import { SummaryList, Table, useFormat, useText } from '../../design/index.ts'
import type { DossierView } from '../dossiers/types.ts'
import { ReceiptCode } from './receipt-code.tsx'
import { usePrintedOn } from './use-printed-on.ts'
import './receipt.css'

type ReceiptPaperProps = { receipt: SignedReceipt; dossier: DossierView; fullName: string }

/** One receipt as paper of A5, laid out after form 1 of Circular 01/2018/TT-VPCP. */
export function ReceiptPaper({ receipt, dossier, fullName }: ReceiptPaperProps) {
  const { t } = useLingui()
  const text = useText()
  const { dateTime, date } = useFormat()
  const { payload } = receipt
  const supplement = payload.number > 1
  usePrintedOn('size: A5 portrait; margin: 11mm')
  return (
    <article className="receipt">
      <header className="receipt__head">
        <p>
          <strong>{text(dossier.agency.name)}</strong>
          <br />
          <Trans>Bộ phận tiếp nhận và trả kết quả</Trans>
        </p>
        <p>
          <strong>
            <Trans>Cộng hòa xã hội chủ nghĩa Việt Nam</Trans>
          </strong>
          <br />
          <span className="receipt__motto">
            <Trans>Độc lập – Tự do – Hạnh phúc</Trans>
          </span>
        </p>
      </header>
      <h2 className="receipt__title">
        {supplement ? <Trans>Giấy biên nhận bổ sung hồ sơ</Trans> : <Trans>Giấy biên nhận hồ sơ</Trans>}
      </h2>
      <p className="receipt__number">
        <Trans>
          Số {payload.number}, mã hồ sơ <strong className="receipt__dossier">{payload.dossierCode}</strong>
        </Trans>
      </p>
      <SummaryList
        rows={[
          { label: <Trans>Nhận hồ sơ của</Trans>, value: fullName },
          { label: <Trans>Nội dung yêu cầu</Trans>, value: text(dossier.service.name) },
          { label: <Trans>Nộp lúc</Trans>, value: dateTime(payload.filedAt) },
          ...(supplement ? [{ label: <Trans>Bổ sung lúc</Trans>, value: dateTime(payload.handedInAt) }] : []),
          {
            label: <Trans>Hẹn trả kết quả</Trans>,
            value: dossier.dueAt ? date(dossier.dueAt) : <Trans>Tính từ khi cơ quan tiếp nhận hồ sơ</Trans>,
          },
        ]}
      />
      <Files receipt={receipt} />
      <ReceiptCode receipt={receipt} label={t`Mã QR để kiểm tra giấy biên nhận này`}>
        <Trans>
          Quét mã để kiểm tra. Mã chứa chữ ký, không chứa họ tên và nội dung đã khai. Danh sách tệp kiểm tra bằng tệp
          biên nhận.
        </Trans>
      </ReceiptCode>
    </article>
  )
}

function Files({ receipt }: { receipt: SignedReceipt }) {
  const { t } = useLingui()
  const text = useText()
  const { number } = useFormat()
  const { files, service, answersSha256 } = receipt.payload
  const { data: procedure } = useQuery(procedureQuery(service))
  const paperName = (slot: string) => {
    const paper = procedure?.papers.find(({ id }) => id === slot)
    return paper && text(paper.name)
  }
  const rows = files.map((file, index) => ({ ...file, index }))
  const count = files.length
  return (
    <section>
      <h3>
        <Trans>Thành phần hồ sơ</Trans>
      </h3>
      <p className="receipt__answers">
        <Trans>Tờ khai trực tuyến (SHA-256):</Trans> <code>{answersSha256}</code>
      </p>
      {rows.length === 0 ? (
        <p>
          <Trans>Không có tệp nào kèm theo.</Trans>
        </p>
      ) : (
        <Table
          caption={t`${count} tệp`}
          rows={rows}
          rowKey={({ index }) => String(index)}
          columns={[
            {
              key: 'name',
              header: <Trans>Giấy tờ, tên tệp</Trans>,
              rowHeader: true,
              cell: ({ slot, name }) => (
                <>
                  {paperName(slot)} <span className="receipt__file">{name}</span>
                </>
              ),
            },
            { key: 'size', header: <Trans>Số byte</Trans>, numeric: true, cell: ({ size }) => number(size) },
            { key: 'sha256', header: 'SHA-256', cell: ({ sha256 }) => <code>{sha256}</code> },
          ]}
        />
      )}
    </section>
  )
}
