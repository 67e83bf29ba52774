import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { proceduresQuery } from '../../api/catalogue.ts'
import { SummaryList, useFormat, useText } from '../../design/index.ts'
import { agenciesQuery } from '../filing/queries.ts'

type Said = Record<string, unknown>

/** What a receipt says of itself; names are looked up where the network allows, codes are what was signed. */
export function ReceiptHead({ payload }: { payload: Said }) {
  const text = useText()
  const { dateTime } = useFormat()
  const procedures = useQuery({ ...proceduresQuery, retry: false })
  const agencies = useQuery({ ...agenciesQuery, retry: false })
  const said = (name: string) => String(payload[name] ?? '')
  const time = (name: string) => (Number.isNaN(Date.parse(said(name))) ? said(name) : dateTime(said(name)))
  const procedure = procedures.data?.find(({ slug }) => slug === payload.service)
  const agency = agencies.data?.find(({ id }) => id === payload.agency)
  return (
    <SummaryList
      rows={[
        { label: <Trans>Mã hồ sơ</Trans>, value: said('dossierCode') },
        { label: <Trans>Giấy biên nhận số</Trans>, value: said('number') },
        { label: <Trans>Thủ tục</Trans>, value: procedure ? text(procedure.name) : said('service') },
        { label: <Trans>Cơ quan giải quyết</Trans>, value: agency ? text(agency.name) : said('agency') },
        { label: <Trans>Nộp lúc</Trans>, value: time('filedAt') },
        ...(payload.handedInAt === payload.filedAt
          ? []
          : [{ label: <Trans>Bổ sung lúc</Trans>, value: time('handedInAt') }]),
      ]}
    />
  )
}
