import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { leadsNowhere } from '../../../api/problem.ts'
import { Loading, Page, ProblemPanel, useFormat } from '../../../design/index.ts'
import { NotFoundPage } from '../../../layout/not-found-page.tsx'
import { useParam } from '../../../params.ts'
import { Navigation } from '../navigation.tsx'
import { useAgencyName } from '../use-agency-name.ts'
import { Counts } from './counts.tsx'
import { Decision } from './decision.tsx'
import { importQuery } from './queries.ts'
import { Report } from './report.tsx'
import { Standing } from './standing.tsx'
import type { Import } from './types.ts'
import './imports.css'

function Shown({ one }: { one: Import }) {
  const { dateTime } = useFormat()
  const agencyName = useAgencyName()
  const at = dateTime(one.createdAt)
  return (
    <Page
      title={one.file}
      kicker={<Trans>Nhập thủ tục từ tệp</Trans>}
      lead={
        one.agency ? (
          <Trans>
            {agencyName(one.agency)} gửi lúc {at}.
          </Trans>
        ) : (
          <Trans>Gửi lúc {at}.</Trans>
        )
      }
      back={{ href: '/catalogue/imports', label: <Trans>Các lần nhập, xuất</Trans> }}
      wide
    >
      <Navigation part="imports" />
      <Standing one={one} />
      {one.counts && <Counts counts={one.counts} lines={one.report} />}
      {one.may.decide && <Decision one={one} />}
      {one.report.length > 0 && <Report one={one} />}
    </Page>
  )
}

/** One file from its arrival until all of it is public, or nothing. */
export default function ImportPage() {
  const { t } = useLingui()
  const id = useParam('id')
  const { data, error, refetch } = useQuery(importQuery(id))
  if (data) return <Shown key={id} one={data} />
  if (leadsNowhere(error)) return <NotFoundPage />
  return (
    <Page title={t`Nhập thủ tục từ tệp`} wide>
      {error ? <ProblemPanel problem={error} onRetry={() => void refetch()} /> : <Loading />}
    </Page>
  )
}
