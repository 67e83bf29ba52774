import type { DeskDossier } from '../desk/types.ts'
import { About } from './about.tsx'
import { paperDate, paperTime } from './paper-time.ts'
import { Both, Line } from './sheet.tsx'
import { actors, stepName } from './steps.ts'

type Step = DeskDossier['timeline'][number]

/** The control slip: each hand the dossier went through, when, and the deadline then. */
export function Form5({ dossier }: { dossier: DeskDossier }) {
  return (
    <>
      <dl>
        <About dossier={dossier} />
        <Line vi="Hạn giải quyết" en="Due">
          {dossier.dueAt ? paperTime(dossier.dueAt) : 'Chưa tính'}
          {dossier.originalDueAt &&
            dossier.originalDueAt !== dossier.dueAt &&
            ` (ban đầu: ${paperTime(dossier.originalDueAt)})`}
        </Line>
      </dl>
      <table className="sheet__table">
        <thead>
          <tr>
            <th scope="col">
              <Both vi="Lúc" en="At" />
            </th>
            <th scope="col">
              <Both vi="Bước, người thực hiện" en="Step, by whom" />
            </th>
            <th scope="col">
              <Both vi="Hồ sơ chuyển đến" en="Then held by" />
            </th>
            <th scope="col">
              <Both vi="Hạn, ghi chú" en="Due, remarks" />
            </th>
          </tr>
        </thead>
        <tbody>
          {dossier.timeline.map((step) => (
            <tr key={step.seq}>
              <td>{paperTime(step.at)}</td>
              <td>
                {stepName(step.type)}
                <br />
                <i>{actors[step.actor]}</i>
              </td>
              <td>{step.holder.vi}</td>
              <td>{remarks(step)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

const remarks = ({ dueAt, reason, note }: Step): string =>
  [dueAt && `Hạn ${paperDate(dueAt)}`, reason?.text.vi, note].filter(Boolean).join('. ')
