import { Trans, useLingui } from '@lingui/react/macro'
import type { DeskDossier } from '../types.ts'

/** The parts of the record at a glance; each leads to its place on the page. */
export function PartsNav({ dossier }: { dossier: DeskDossier }) {
  const { t } = useLingui()
  const parts = [
    { id: 'applicant', name: <Trans>Người nộp</Trans> },
    { id: 'papers', name: <Trans>Giấy tờ</Trans> },
    ...(dossier.consultations === 'none' ? [] : [{ id: 'consultations', name: <Trans>Ý kiến</Trans> }]),
    { id: 'answers', name: <Trans>Nội dung khai</Trans> },
    { id: 'money', name: <Trans>Khoản phải nộp</Trans> },
    { id: 'history', name: <Trans>Quá trình</Trans> },
    { id: 'readings', name: <Trans>Ai đã xem</Trans> },
    { id: 'forms', name: <Trans>Biểu mẫu</Trans> },
  ]
  return (
    <nav aria-label={t`Các phần của hồ sơ`}>
      <ul className="parts-nav">
        {parts.map(({ id, name }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault()
                const part = document.getElementById(id)
                part?.focus({ preventScroll: true })
                part?.scrollIntoView({ block: 'start' })
              }}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
