import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Empty, LinkButton, Loading, Page, ProblemPanel } from '../../../design/index.ts'
import { Navigation } from '../navigation.tsx'
import { Exports } from './exports.tsx'
import { ImportTable } from './import-table.tsx'
import { importsQuery } from './queries.ts'
import './imports.css'

/** What was brought in by the file and how it stands, and taking out what is in force. */
export default function ImportsPage() {
  const { t } = useLingui()
  const { data, error, refetch } = useQuery(importsQuery)
  return (
    <Page title={t`Nhập, xuất thủ tục`} lead={t`Hàng nghìn thủ tục một lần, bằng tệp JSON hoặc CSV.`} wide>
      <Navigation part="imports" />
      <section className="stack">
        <h2>
          <Trans>Các lần nhập</Trans>
        </h2>
        <div className="row">
          <LinkButton href="/catalogue/imports/new">
            <Trans>Nhập từ tệp</Trans>
          </LinkButton>
        </div>
        {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data?.length === 0 && <Empty title={<Trans>Chưa có lần nhập nào</Trans>} />}
        {data && data.length > 0 && <ImportTable imports={data} />}
      </section>
      <Exports />
    </Page>
  )
}
