import type { DeskDossier } from '../desk/types.ts'
import { deliveries } from './about.tsx'
import { paperDate } from './paper-time.ts'
import { Both } from './sheet.tsx'

const columns = [
  ['STT', 'No.'],
  ['Mã hồ sơ', 'Code'],
  ['Thủ tục', 'Procedure'],
  ['Người nộp', 'Applicant'],
  ['Cơ quan giải quyết', 'Agency'],
  ['Nộp', 'Filed'],
  ['Tiếp nhận', 'Received'],
  ['Hẹn trả', 'Due'],
  ['Xử lý xong', 'Completed'],
  ['Trả kết quả', 'Handed over'],
  ['Cách nhận', 'Delivery'],
  ['Ký nhận', 'Signature'],
] as const

const day = (iso: string | null | undefined) => (iso ? paperDate(iso) : '')

/** The dossier's line of the tracking log. */
export function Form6({ dossier }: { dossier: DeskDossier }) {
  const when = (type: string) => day(dossier.timeline.findLast((step) => step.type === type)?.at)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a narrow screen scrolls it sideways, with the keyboard too
    <section className="sheet__wide" tabIndex={0} aria-label="Sổ theo dõi hồ sơ">
      <table className="sheet__table">
        <thead>
          <tr>
            {columns.map(([vi, en]) => (
              <th key={vi} scope="col">
                <Both vi={vi} en={en} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>1</td>
            <td>{dossier.code}</td>
            <td>{dossier.service.name.vi}</td>
            <td>{dossier.applicant.fullName}</td>
            <td>{dossier.agency.name.vi}</td>
            <td>{day(dossier.filedAt)}</td>
            <td>{day(dossier.receivedAt)}</td>
            <td>{day(dossier.dueAt)}</td>
            <td>{when('dossier.completed.v1')}</td>
            <td>{when('dossier.returned.v1')}</td>
            <td>{deliveries[dossier.delivery]}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  )
}
