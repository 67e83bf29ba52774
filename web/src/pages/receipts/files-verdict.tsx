import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Verdict } from '../../../../shared/receipt/check.ts'
import { alteredLines, checkFiles, type HeldFile } from '../../../../shared/receipt/check-files.ts'
import { sha256Hex } from '../../../../shared/receipt/seal.ts'
import { SummaryList, Tag, useFormat } from '../../design/index.ts'
import { ChooseFiles } from './choose-files.tsx'
import { fileWords } from './words.ts'

const read = async (file: File): Promise<HeldFile> => ({
  name: file.name,
  size: file.size,
  sha256: await sha256Hex(await file.arrayBuffer()),
})

/** The list as it came may have been tampered with: what is no file's line keeps its place and fits no file. */
function lineOf(value: unknown): HeldFile {
  const { name, size, sha256 } = (value ?? {}) as Partial<Record<keyof HeldFile, unknown>>
  return { name: String(name ?? ''), size: Number(size), sha256: String(sha256 ?? '') }
}

type FilesVerdictProps = { payload: Record<string, unknown>; differences: Verdict['differences'] }

/** Each file of the receipt, and what became of it. */
export function FilesVerdict({ payload, differences }: FilesVerdictProps) {
  const { t, i18n } = useLingui()
  const { number } = useFormat()
  const [held, setHeld] = useState<HeldFile[]>([])
  const listed = Array.isArray(payload.files) ? payload.files.map(lineOf) : []
  if (listed.length === 0) {
    return (
      <p>
        <Trans>Giấy biên nhận này không kê tệp nào.</Trans>
      </p>
    )
  }
  return (
    <>
      <ChooseFiles
        name="files"
        label={payload.completedAt ? t`Tệp kết quả đã tải` : t`Giấy tờ đã nộp`}
        hint={t`Chọn một hoặc nhiều tệp để so từng bit; tên tệp có thể đã khác.`}
        multiple
        onChoose={async (files) => setHeld(await Promise.all(files.map(read)))}
      />
      <div aria-live="polite">
        <SummaryList
          rows={checkFiles(listed, held, alteredLines(differences)).map((one) => {
            const given = one.held === null ? undefined : held[one.held]
            const inReceipt = one.listed === null ? undefined : listed[one.listed]
            const { tone, words } = fileWords[one.outcome]
            return {
              key: `${one.held} ${one.listed}`,
              label: given?.name ?? inReceipt?.name,
              value: (
                <>
                  <Tag tone={tone}>{i18n._(words)}</Tag>
                  {one.outcome === 'renamed' && (
                    <>
                      {' '}
                      <Trans>Khi nộp tên là {inReceipt?.name}</Trans>
                    </>
                  )}
                  {one.outcome === 'altered' && given && inReceipt && (
                    <>
                      {' '}
                      <Trans>
                        {number(given.size)} byte, khi nộp {number(inReceipt.size)} byte
                      </Trans>
                    </>
                  )}
                </>
              ),
            }
          })}
        />
      </div>
    </>
  )
}
