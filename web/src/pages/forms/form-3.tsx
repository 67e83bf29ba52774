import type { DeskDossier } from '../desk/types.ts'
import { About, officer } from './about.tsx'
import { Line, Signatures } from './sheet.tsx'

/** Refusal to receive, with its reason. */
export function Form3({ dossier }: { dossier: DeskDossier }) {
  const refused = dossier.timeline.findLast(({ state }) => state === 'REJECTED')
  return (
    <>
      <dl>
        <About dossier={dossier} />
        <Line vi="Lý do không tiếp nhận" en="Reason for the refusal">
          {refused?.reason?.text.vi}
          <span className="sheet__en" lang="en">
            {refused?.reason?.text.en}
          </span>
        </Line>
        {refused?.note && (
          <Line vi="Ghi chú" en="Note">
            {refused.note}
          </Line>
        )}
      </dl>
      <Signatures who={[officer]} />
    </>
  )
}
