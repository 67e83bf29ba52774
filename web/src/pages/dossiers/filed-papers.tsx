import { Trans } from '@lingui/react/macro'
import { FileSize } from '../../design/index.ts'
import { PaperView } from '../filing/papers/paper-view.tsx'
import { paperAddress } from '../filing/papers/queries.ts'
import '../filing/papers/paper-list.css'
import type { DossierView, Fault } from './types.ts'

interface FiledPapersProps {
  dossier: Pick<DossierView, 'id' | 'papers'>
  nameOf: (target: Fault['target']) => string
}

/** The papers of a dossier, by what they were asked for, each to be looked at where it lies. */
export function FiledPapers({ dossier, nameOf }: FiledPapersProps) {
  const slots = [...new Set(dossier.papers.map(({ slot }) => slot))]
  if (slots.length === 0) return null
  return (
    <section className="stack">
      <h2>
        <Trans>Giấy tờ đã nộp</Trans>
      </h2>
      {slots.map((slot) => (
        <section key={slot} className="stack stack--s">
          <h3>{nameOf({ kind: 'paper', slot })}</h3>
          <ul className="papers">
            {dossier.papers
              .filter((paper) => paper.slot === slot)
              .map(({ id, name, type, size }) => (
                <li key={id} className="paper">
                  <p className="paper__name">
                    {name}{' '}
                    <span className="soft small">
                      (<FileSize bytes={size} />)
                    </span>
                  </p>
                  <PaperView address={paperAddress(dossier.id, id)} name={name} type={type} />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
