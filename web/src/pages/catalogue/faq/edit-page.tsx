import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { leadsNowhere } from '../../../api/problem.ts'
import { Loading, Page, ProblemPanel, useText } from '../../../design/index.ts'
import { NotFoundPage } from '../../../layout/not-found-page.tsx'
import { useParam } from '../../../params.ts'
import { Navigation } from '../navigation.tsx'
import { draftOf } from './draft.ts'
import { Editor } from './editor.tsx'
import { entryQuery } from './queries.ts'

/** The next version of a question. */
export default function EditPage() {
  const { t } = useLingui()
  const text = useText()
  const id = useParam('id')
  const { data, error, refetch } = useQuery(entryQuery(id))
  if (!data && leadsNowhere(error)) return <NotFoundPage />
  return (
    <Page
      title={t`Sửa câu hỏi`}
      lead={data && text(data.question)}
      back={{ href: `/catalogue/faq/${encodeURIComponent(id)}`, label: <Trans>Quay lại, chưa lưu</Trans> }}
      wide
    >
      <Navigation part="faq" />
      {data && <Editor key={id} latest={data} initial={draftOf(data)} />}
      {!data && (error ? <ProblemPanel problem={error} onRetry={() => void refetch()} /> : <Loading />)}
    </Page>
  )
}
