import { useQuery } from '@tanstack/react-query'
import { useQueryParam } from '../../params.ts'
import { lettersQuery } from '../desk/queries.ts'
import type { DeskDossier } from '../desk/types.ts'
import { About, leader, superior } from './about.tsx'
import { paperDate } from './paper-time.ts'
import { Line, Signatures } from './sheet.tsx'

/** The apology for an overdue dossier: the old date, the new one and who signs. */
export function Form4({ dossier }: { dossier: DeskDossier }) {
  const asked = Number(useQueryParam('letter'))
  const { data: letters } = useQuery(lettersQuery(dossier.id))
  const letter = letters?.find(({ number }) => number === asked) ?? letters?.at(-1)
  const original = letter?.originalDueAt ?? dossier.originalDueAt
  const promised = letter?.promisedAt ?? dossier.promisedAt
  return (
    <>
      <dl>
        <About dossier={dossier} />
        <Line vi="Ngày hẹn trả ban đầu" en="Result was due">
          {original && paperDate(original)}
        </Line>
        <Line vi="Lý do chậm" en="Reason for the delay">
          <span className="sheet__blank" />
        </Line>
        <Line vi="Hẹn lại ngày trả kết quả" en="New date for the result">
          <b>{promised && paperDate(promised)}</b>
        </Line>
        <Line vi="Cơ quan giải quyết" en="Responsible agency">
          {dossier.agency.name.vi}
        </Line>
      </dl>
      <p>
        Cơ quan xin lỗi người nộp hồ sơ vì sự chậm trễ này.
        <span className="sheet__en" lang="en">
          The agency apologises to the applicant for this delay.
        </span>
      </p>
      <Signatures who={[letter?.signature === 'higher' ? superior : leader]} />
    </>
  )
}
