import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, Loading, Notice, Page, ProblemPanel, useText } from '../../../design/index.ts'
import { useParam, useQueryParam } from '../../../params.ts'
import { BeginOrContinue } from '../begin/begin-or-continue.tsx'
import { publishedQuery } from '../queries.ts'
import { Steps } from './steps.tsx'
import { Versions } from './versions.tsx'

/** A procedure as its keepers see it: its versions, what was done to it, and the way to change it. */
export default function ProcedurePage() {
  const { t } = useLingui()
  const text = useText()
  const slug = useParam('slug')
  const published = Number(useQueryParam('published'))
  const { data, error, refetch } = useQuery(publishedQuery(slug))
  return (
    <Page
      title={data ? text(data.latest.name) : t`Bản ghi thủ tục`}
      kicker={t`Bản ghi thủ tục`}
      back={{ href: '/catalogue', label: <Trans>Cơ sở dữ liệu thủ tục</Trans> }}
      wide
    >
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          {published > 0 && (
            <Notice tone="success" live title={<Trans>Đã công bố bản {published}</Trans>}>
              {published > data.latest.version && (
                <p>
                  <Trans>Bản mới sẽ hiện trong danh sách dưới đây sau ít phút.</Trans>
                </p>
              )}
            </Notice>
          )}
          <BeginOrContinue slug={slug} />
          <p>
            <Link href={`/services/${slug}`}>
              <Trans>Xem trang dành cho người dân</Trans>
            </Link>
          </p>
          <Versions versions={data.versions} />
          <Steps slug={slug} />
        </>
      )}
    </Page>
  )
}
