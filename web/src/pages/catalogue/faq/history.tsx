import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Button, Loading, ProblemPanel, Timeline, useFormat } from '../../../design/index.ts'
import { useAgencyName } from '../use-agency-name.ts'
import { changedIn } from './changed.ts'
import { Preview } from './preview.tsx'
import { versionsQuery } from './queries.ts'
import type { Version } from './types.ts'
import { actNames } from './words.ts'

/** Every version with who wrote it and what it said. */
export function History({ id }: { id: string }) {
  const { i18n } = useLingui()
  const { dateTime } = useFormat()
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(versionsQuery(id))
  const versions = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className="stack stack--s">
      <h2>
        <Trans>Các bản đã có</Trans>
      </h2>
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <Timeline
        items={versions.map((version, at) => ({
          key: version.version,
          title: (
            <Trans>
              Bản {version.version}: {i18n._(actNames[version.act])}
            </Trans>
          ),
          at: version.writtenAt ? dateTime(version.writtenAt) : '',
          current: at === 0,
          children: <Said version={version} before={versions[at + 1]} />,
        }))}
      />
      {hasNextPage && (
        <div className="row">
          <Button variant="secondary" isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            <Trans>Xem các bản cũ hơn</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}

function Said({ version, before }: { version: Version; before: Version | undefined }) {
  const { i18n } = useLingui()
  const agencyName = useAgencyName()
  const changed = before ? changedIn(before, version) : []
  return (
    <div className="stack stack--s">
      <p className="small soft">
        {version.by.agency ? agencyName(version.by.agency) : <Trans>Bản cài đặt của Cổng</Trans>}
      </p>
      {version.reason && (
        <p>
          <Trans>Lý do: {version.reason}</Trans>
        </p>
      )}
      {changed.length > 0 && (
        <p className="small">
          <Trans>Thay đổi: {changed.map((name) => i18n._(name)).join(', ')}</Trans>
        </p>
      )}
      {version.act !== 'withdrawn' && (
        <details>
          <summary>
            <Trans>Xem nội dung bản {version.version}</Trans>
          </summary>
          <Preview {...version} />
        </details>
      )}
    </div>
  )
}
