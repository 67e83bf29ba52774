import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { procedureQuery } from '../../api/catalogue.ts'
import type { Money } from '../../api/types.ts'
import { SummaryList, Tag, useFormat, useText } from '../../design/index.ts'
import { agenciesQuery } from '../filing/queries.ts'
import { banksQuery } from '../payments/queries.ts'

type Said = Record<string, unknown>

/** A receipt of money, not of a dossier: it lists no files. */
export const isOfMoney = ({ format }: Said): boolean => format === 'portal-payment-receipt.v1'

/** What a receipt or a result's confirmation says of itself, with what is not as it was signed struck out; names are looked up where the network allows, codes are what was signed. */
export function ReceiptHead({ payload, altered }: { payload: Said; altered?: ReadonlySet<string> }) {
  const text = useText()
  const { dateTime, money } = useFormat()
  const agencies = useQuery({ ...agenciesQuery, retry: false })
  const said = (name: string) => String(payload[name] ?? '')
  const time = (name: string) => (Number.isNaN(Date.parse(said(name))) ? said(name) : dateTime(said(name)))
  const slug = said('service')
  const { data: procedure } = useQuery({ ...procedureQuery(slug), retry: false, enabled: /^[a-z0-9-]+$/.test(slug) })
  const banks = useQuery({ ...banksQuery, retry: false, enabled: isOfMoney(payload) })
  const bank = banks.data?.find(({ id }) => id === payload.bank)
  const agency = agencies.data?.find(({ id }) => id === payload.agency)
  const issued = [
    { key: 'reference', label: <Trans>Mã khoản thu</Trans>, value: said('reference') },
    { key: 'service', label: <Trans>Thủ tục</Trans>, value: procedure ? text(procedure.name) : said('service') },
    ...(payload.payer === undefined
      ? []
      : [{ key: 'payer', label: <Trans>Người phải nộp</Trans>, value: said('payer') }]),
    { key: 'total', label: <Trans>Số tiền</Trans>, value: isMoney(payload.total) ? money(payload.total) : '' },
    { key: 'paidAt', label: <Trans context="money">Nộp lúc</Trans>, value: time('paidAt') },
    { key: 'bank', label: <Trans>Ngân hàng</Trans>, value: bank ? text(bank.name) : said('bank') },
    { key: 'bankReference', label: <Trans>Số giao dịch</Trans>, value: said('bankReference') },
  ]
  const filed = [
    { key: 'dossierCode', label: <Trans>Mã hồ sơ</Trans>, value: said('dossierCode') },
    ...(payload.completedAt
      ? [{ key: 'completedAt', label: <Trans>Ra kết quả lúc</Trans>, value: time('completedAt') }]
      : [{ key: 'number', label: <Trans>Giấy biên nhận số</Trans>, value: said('number') }]),
    { key: 'service', label: <Trans>Thủ tục</Trans>, value: procedure ? text(procedure.name) : said('service') },
    { key: 'agency', label: <Trans>Cơ quan tiếp nhận</Trans>, value: agency ? text(agency.name) : said('agency') },
    ...(payload.filedAt ? [{ key: 'filedAt', label: <Trans>Nộp lúc</Trans>, value: time('filedAt') }] : []),
    ...(payload.handedInAt === payload.filedAt
      ? []
      : [{ key: 'handedInAt', label: <Trans>Bổ sung lúc</Trans>, value: time('handedInAt') }]),
  ]
  const rows = isOfMoney(payload) ? issued : filed
  return (
    <SummaryList
      rows={rows.map(({ key, label, value }) => ({
        key,
        label,
        value: altered?.has(`/${key}`) ? <Altered was={value} /> : value,
      }))}
    />
  )
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'amount' in value && typeof value.amount === 'number'

function Altered({ was }: { was: string }) {
  return (
    <>
      <del>{was}</del>{' '}
      <Tag tone="danger">
        <Trans>Đã bị sửa</Trans>
      </Tag>
    </>
  )
}
