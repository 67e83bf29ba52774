import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Loading, Notice, Page, ProblemPanel, useText } from '../../../design/index.ts'
import { useParam } from '../../../params.ts'
import { useMe } from '../../../session/session.ts'
import { changeQuery } from '../queries.ts'
import { Editor } from './editor.tsx'

/** Writes the record of a procedure, all of it on one page. */
export default function EditorPage() {
  const { t } = useLingui()
  const text = useText()
  const slug = useParam('slug')
  const me = useMe()
  // The editor keeps what it began with: an answer that comes later must not take the place of what is typed.
  const { data, error, refetch } = useQuery({ ...changeQuery(slug), refetchOnWindowFocus: false })
  return (
    <Page
      title={t`Soạn bản ghi thủ tục`}
      kicker={data && (text(data.record.name) || data.record.name.vi || slug)}
      back={{ href: `/catalogue/changes/${slug}`, label: <Trans>Xem thay đổi</Trans> }}
    >
      {error && <ProblemPanel problem={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && me && data.may.write && <Editor key={slug} start={data} person={me.id} />}
      {data && !data.may.write && (
        <Notice tone="info" title={<Trans>Thay đổi đang chờ duyệt</Trans>}>
          <p>
            <Trans>Muốn sửa tiếp, hãy rút lại ở trang xem thay đổi.</Trans>
          </p>
        </Notice>
      )}
    </Page>
  )
}
