import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { governmentOffice } from '../../../../../shared/catalogue/sectors.ts'
import { Empty, Loading, Page, ProblemPanel } from '../../../design/index.ts'
import { useMe } from '../../../session/session.ts'
import { Navigation } from '../navigation.tsx'
import { changesQuery } from '../queries.ts'
import type { ChangeRow } from '../types.ts'
import { ChangesTable } from './changes-table.tsx'

/** What is being written or waits for the Government Office, latest first. */
export default function ChangesPage() {
  const { t } = useLingui()
  const { data, error, refetch } = useQuery(changesQuery)
  return (
    <Page title={t`Thay đổi đang thực hiện`} lead={t`Mỗi thủ tục chỉ có một thay đổi tại một thời điểm.`} wide>
      <Navigation part="changes" />
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && <Empty title={<Trans>Không có thay đổi nào đang soạn hoặc chờ duyệt</Trans>} />}
      {data && <Groups changes={data} />}
    </Page>
  )
}

/** What waits for somebody's decision stands before what is being written; for the Government Office it is theirs. */
function Groups({ changes }: { changes: readonly ChangeRow[] }) {
  const isOffice = useMe()?.agencyId === governmentOffice
  const waiting = changes.filter(({ state }) => state === 'submitted')
  const written = changes.filter(({ state }) => state !== 'submitted')
  return (
    <>
      {waiting.length > 0 && (
        <section className="stack stack--s">
          <h2>{isOffice ? <Trans>Chờ bạn duyệt</Trans> : <Trans>Chờ Văn phòng Chính phủ duyệt</Trans>}</h2>
          <ChangesTable changes={waiting} />
        </section>
      )}
      {written.length > 0 && (
        <section className="stack stack--s">
          <h2>
            <Trans>Đang soạn hoặc bị trả lại</Trans>
          </h2>
          <ChangesTable changes={written} />
        </section>
      )}
    </>
  )
}
