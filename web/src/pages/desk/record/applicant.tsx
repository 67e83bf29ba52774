import { Trans, useLingui } from '@lingui/react/macro'
import { SummaryList, useFormat } from '../../../design/index.ts'
import type { DeskDossier } from '../types.ts'
import { Part } from './part.tsx'

/** Who filed and when. */
export function Applicant({ dossier }: { dossier: DeskDossier }) {
  const { t } = useLingui()
  const { dateTime } = useFormat()
  return (
    <Part id="applicant" title={t`Người nộp hồ sơ`}>
      <SummaryList
        rows={[
          { label: <Trans>Họ và tên</Trans>, value: dossier.applicant.fullName },
          { label: <Trans>Số định danh cá nhân</Trans>, value: dossier.applicant.personalNumber },
          { label: <Trans>Nộp lúc</Trans>, value: dateTime(dossier.filedAt) },
        ]}
      />
    </Part>
  )
}
