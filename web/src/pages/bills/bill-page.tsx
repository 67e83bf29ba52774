import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { leadsNowhere } from '../../api/problem.ts'
import { Link, Loading, Page, ProblemPanel, useText } from '../../design/index.ts'
import { NotFoundPage } from '../../layout/not-found-page.tsx'
import { useParam } from '../../params.ts'
import { FiledAnswers } from '../dossiers/filed-answers.tsx'
import { FeeTable } from '../filing/fee-table.tsx'
import { BillFacts } from './bill-facts.tsx'
import { BillStanding } from './bill-standing.tsx'
import { billQuery } from './queries.ts'
import './bills.css'

/** Something to be paid as its issuer told it, and what has become of it. */
export default function BillPage() {
  const { t } = useLingui()
  const text = useText()
  const { data: bill, error, refetch } = useQuery(billQuery(useParam('id')))
  const back = { href: '/bills', label: t`Khoản thanh toán của tôi` }
  if (leadsNowhere(error)) return <NotFoundPage />
  if (!bill) {
    return (
      <Page title={t`Khoản phải nộp`} back={back}>
        {error ? <ProblemPanel problem={error} onRetry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  }
  const { slug, sector } = { slug: bill.service, sector: bill.sector }
  return (
    <Page title={text(bill.name)} kicker={text(bill.issuer.name)} back={back}>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      <BillStanding bill={bill}>
        <FeeTable lines={bill.lines} total={bill.total} />
        <BillFacts bill={bill} />
      </BillStanding>
      <FiledAnswers dossier={{ service: { slug, sector, name: bill.name }, form: bill.form, answers: bill.answers }} />
      <p>
        <Link href={`/services/${slug}`}>
          <Trans>Tra cứu khoản khác</Trans>
        </Link>
      </p>
    </Page>
  )
}
