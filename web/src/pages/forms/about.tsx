import { useQuery } from '@tanstack/react-query'
import type { DeskDossier } from '../desk/types.ts'
import { pinnedFormQuery } from '../filing/queries.ts'
import { Line } from './sheet.tsx'

/** What every paper says first: which dossier, whose, about what. */
export function About({ dossier }: { dossier: DeskDossier }) {
  return (
    <>
      <Line vi="Mã hồ sơ" en="Dossier code">
        <b>{dossier.code}</b>
      </Line>
      <Line vi="Người nộp" en="Applicant">
        {dossier.applicant.fullName}, số định danh {dossier.applicant.personalNumber}
      </Line>
      <Phone dossier={dossier} />
      <Line vi="Thủ tục" en="Procedure">
        {dossier.service.name.vi}
        <span className="sheet__en" lang="en">
          {dossier.service.name.en}
        </span>
      </Line>
    </>
  )
}

function Phone({ dossier }: { dossier: DeskDossier }) {
  const { data } = useQuery(pinnedFormQuery(dossier.service, dossier.form.version))
  const question = data?.form.groups.flatMap(({ questions }) => questions).find(({ kind }) => kind === 'tel')
  const phone = question && dossier.answers[question.name]
  if (!phone) return null
  return (
    <Line vi="Điện thoại" en="Phone">
      {phone}
    </Line>
  )
}

export const officer = { vi: 'Người tiếp nhận hồ sơ', en: 'Receiving officer' }
export const applicant = { vi: 'Người nộp hồ sơ', en: 'Applicant' }
export const leader = { vi: 'Thủ trưởng cơ quan', en: 'Head of the agency' }
export const superior = { vi: 'Thủ trưởng cơ quan cấp trên', en: 'Head of the superior agency' }

/** How the result is handed over, as papers say it. */
export const deliveries = {
  electronic: 'Bản điện tử trên Cổng',
  counter: 'Tại quầy',
  post: 'Qua bưu chính',
} as const satisfies Record<DeskDossier['delivery'], string>
