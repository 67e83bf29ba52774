import { Trans, useLingui } from '@lingui/react/macro'
import { Page } from '../../../design/index.ts'
import { useQueryParam } from '../../../params.ts'
import { Navigation } from '../navigation.tsx'
import { emptyDraft } from './draft.ts'
import { Editor } from './editor.tsx'

/** A new question; `?service=` says which procedure it is about. */
export default function NewPage() {
  const { t } = useLingui()
  const service = useQueryParam('service')
  return (
    <Page
      title={t`Viết câu hỏi mới`}
      lead={t`Câu hỏi hiển thị với công dân ngay sau khi lưu.`}
      back={{ href: '/catalogue/faq', label: <Trans>Danh sách câu hỏi</Trans> }}
      wide
    >
      <Navigation part="faq" />
      <Editor initial={{ ...emptyDraft, services: service ? [service] : [] }} />
    </Page>
  )
}
