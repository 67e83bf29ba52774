import { useQuery } from '@tanstack/react-query'
import { procedureQuery } from '../../api/catalogue.ts'
import type { DeskDossier } from '../desk/types.ts'
import { About, applicant, deliveries, officer } from './about.tsx'
import { paperTime } from './paper-time.ts'
import { Line, Signatures } from './sheet.tsx'

/** Receipt and appointment: what was received, when, and when the result is due. */
export function Form1({ dossier }: { dossier: DeskDossier }) {
  return (
    <>
      <dl>
        <About dossier={dossier} />
        <Line vi="Giấy tờ đã nhận" en="Papers received">
          <Papers dossier={dossier} />
        </Line>
        <Line vi="Nộp lúc" en="Filed at">
          {paperTime(dossier.filedAt)}, trực tuyến
        </Line>
        <Line vi="Tiếp nhận lúc" en="Received at">
          {dossier.receivedAt && paperTime(dossier.receivedAt)}
        </Line>
        <Line vi="Hẹn trả kết quả" en="Result due">
          <b>{dossier.dueAt && paperTime(dossier.dueAt)}</b>
        </Line>
        <Line vi="Nhận kết quả" en="Result handed over">
          {deliveries[dossier.delivery]}
        </Line>
      </dl>
      <Signatures who={[applicant, officer]} />
    </>
  )
}

function Papers({ dossier: { service, papers } }: { dossier: DeskDossier }) {
  const { data: procedure } = useQuery(procedureQuery(service.slug))
  const nameOf = (slot: string) => procedure?.papers.find(({ id }) => id === slot)?.name.vi ?? slot
  return (
    <ol>
      <li>Tờ khai điện tử</li>
      {papers.map(({ id, slot, name }) => (
        <li key={id}>
          {nameOf(slot)} ({name})
        </li>
      ))}
    </ol>
  )
}
