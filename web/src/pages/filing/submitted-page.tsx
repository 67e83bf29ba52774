import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { LinkButton, Loading, Notice, Page, ProblemPanel, useText } from '../../design/index.ts'
import { useParam } from '../../params.ts'
import { dossierQuery } from '../dossiers/queries.ts'
import './submitted.css'

/** Right after filing: the code to keep, and what comes next. */
export default function SubmittedPage() {
  const { t } = useLingui()
  const text = useText()
  const id = useParam('id')
  const { data: dossier, error, refetch } = useQuery(dossierQuery(id))
  if (!dossier) {
    return (
      <Page title={t`Đã nộp hồ sơ`}>
        {error ? <ProblemPanel problem={error} onRetry={() => void refetch()} /> : <Loading />}
      </Page>
    )
  }
  const mustPay = dossier.acts.includes('pay')
  return (
    <Page title={t`Đã nộp hồ sơ`} kicker={text(dossier.service.name)}>
      <Notice tone="success" title={<Trans>Mã hồ sơ</Trans>}>
        <p className="receipt-code">{dossier.code}</p>
        <p>
          <Trans>Dùng mã này khi cần hỏi về hồ sơ. Mã cũng có trong mục “Hồ sơ của tôi” và trong thư báo.</Trans>
        </p>
      </Notice>
      <section className="stack stack--s">
        <h2>
          <Trans>Các bước tiếp theo</Trans>
        </h2>
        <ol>
          {mustPay && (
            <li>
              <Trans>Nộp phí, lệ phí. Cơ quan chỉ tiếp nhận hồ sơ sau khi đã nhận đủ tiền.</Trans>
            </li>
          )}
          <li>
            <Trans>
              {text(dossier.agency.name)} kiểm tra và tiếp nhận hồ sơ. Thời hạn giải quyết tính từ lúc tiếp nhận.
            </Trans>
          </li>
          <li>
            <Trans>Mỗi khi hồ sơ có thay đổi, thông báo được gửi vào hộp thông báo và qua thư điện tử.</Trans>
          </li>
        </ol>
      </section>
      <div className="row">
        {mustPay && (
          <LinkButton href={`/dossiers/${id}/pay`}>
            <Trans>Nộp phí ngay</Trans>
          </LinkButton>
        )}
        <LinkButton variant={mustPay ? 'secondary' : 'primary'} href={`/dossiers/${id}`}>
          <Trans>Theo dõi hồ sơ</Trans>
        </LinkButton>
      </div>
    </Page>
  )
}
