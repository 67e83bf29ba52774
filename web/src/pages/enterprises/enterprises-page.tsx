import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Empty, LinkButton, Loading, Notice, Page, ProblemPanel } from '../../design/index.ts'
import { useQueryParam } from '../../params.ts'
import { safeNext } from '../../session/session.ts'
import './enterprises.css'
import { EnterpriseCard } from './enterprise-card.tsx'
import { LinkForm } from './link-form.tsx'
import { type Enterprise, enterprisesQuery } from './queries.ts'

/** Whom one may file for: confirmed with the business register, taken back at will. */
export default function EnterprisesPage() {
  const { t } = useLingui()
  const next = safeNext(useQueryParam('next'))
  const { data, error, refetch } = useQuery(enterprisesQuery)
  const [linked, setLinked] = useState<Enterprise | null>(null)
  const name = linked?.name
  return (
    <Page
      title={t`Doanh nghiệp của tôi`}
      lead={
        <Trans>
          Nộp hồ sơ thay doanh nghiệp thì phải là người đại diện theo pháp luật. Cổng đối chiếu số định danh của bạn với
          dữ liệu đăng ký doanh nghiệp.
        </Trans>
      }
      {...(next && { back: { href: next, label: <Trans>Về hồ sơ đang làm</Trans> } })}
    >
      {linked && (
        <Notice tone="success" live title={<Trans>Đã xác nhận bạn đại diện cho {name}</Trans>}>
          {next && (
            <div className="row">
              <LinkButton href={next}>
                <Trans>Tiếp tục hồ sơ đang làm</Trans>
              </LinkButton>
            </div>
          )}
        </Notice>
      )}
      <LinkForm onLinked={setLinked} isMain={linked === null || next === null} />
      <section className="stack">
        <h2>
          <Trans>Đã xác nhận</Trans>
        </h2>
        {error && !data && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading />}
        {data?.length === 0 && (
          <Empty title={<Trans>Chưa có doanh nghiệp nào</Trans>}>
            <p>
              <Trans>Chỉ cần khi nộp hồ sơ thay doanh nghiệp. Nộp cho chính mình thì không phải làm gì ở đây.</Trans>
            </p>
          </Empty>
        )}
        {data && data.length > 0 && (
          <ul className="enterprises">
            {data.map((one) => (
              <li key={one.taxCode}>
                <EnterpriseCard enterprise={one} onLinked={setLinked} onRemoved={() => setLinked(null)} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </Page>
  )
}
