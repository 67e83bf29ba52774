import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { leadsNowhere } from '../../api/problem.ts'
import { LinkButton, Loading, Notice, Page, ProblemPanel, useText } from '../../design/index.ts'
import { NotFoundPage } from '../../layout/not-found-page.tsx'
import { useParam } from '../../params.ts'
import { Owed } from '../payments/owed.tsx'
import { billQuery } from './queries.ts'

/** Paying a bill at a bank. */
export default function PayPage() {
  const { t } = useLingui()
  const text = useText()
  const id = useParam('id')
  const { data: bill, error, refetch } = useQuery(billQuery(id))
  if (leadsNowhere(error)) return <NotFoundPage />
  return (
    <Page
      title={t`Nộp tiền`}
      kicker={bill && text(bill.name)}
      back={{ href: `/bills/${id}`, label: t`Khoản phải nộp` }}
    >
      {error && !bill && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!bill && !error && <Loading />}
      {bill?.obligationId && <Owed id={bill.obligationId} />}
      {bill && !bill.obligationId && (
        <>
          <Notice tone="info" title={<Trans>Khoản này chưa được lập để nộp</Trans>}>
            <p>
              <Trans>Hãy xem lại số tiền rồi bấm nộp.</Trans>
            </p>
          </Notice>
          <div className="row">
            <LinkButton href={`/bills/${id}`}>
              <Trans>Xem khoản phải nộp</Trans>
            </LinkButton>
          </div>
        </>
      )}
    </Page>
  )
}
