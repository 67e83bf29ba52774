import { Trans } from '@lingui/react/macro'
import type { Mark, Text } from '../../../api/types.ts'
import { FaqFold } from '../../faq/faq-fold.tsx'

/** How citizens see it, in both languages; the votes beneath are theirs. */
export function Preview(entry: { question: Text; answer: Text; mark: Mark }) {
  return (
    <div className="faq-pair">
      {(['vi', 'en'] as const).map((language) => (
        <div key={language} className="faq-seen stack stack--s">
          <p className="small soft">
            {language === 'vi' ? <Trans>Bản tiếng Việt</Trans> : <Trans>Bản tiếng Anh</Trans>}
          </p>
          {entry.question[language].trim() ? (
            <FaqFold {...entry} language={language} open />
          ) : (
            <p>
              <Trans>Chưa viết câu hỏi.</Trans>
            </p>
          )}
        </div>
      ))}
    </div>
  )
}
