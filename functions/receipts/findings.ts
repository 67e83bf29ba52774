import { receiptFormat as paymentReceiptFormat } from '../../shared/bills/receipt.ts'
import type { Verdict } from '../../shared/receipt/check.ts'
import type { FileVerdict, HeldFile } from '../../shared/receipt/check-files.ts'
import type { ReceiptPayload } from '../../shared/receipt/receipt.ts'
import { resultFormat } from '../../shared/receipt/result.ts'
import type { Language, Text } from '../../shared/text.ts'

type Line = { sign: '✓' | '✗' | '·'; text: Text }

const outcomes: Record<Verdict['outcome'], Text> = {
  genuine: {
    vi: 'Giấy biên nhận nguyên vẹn: từng chữ đúng như Cổng đã ký.',
    en: 'The receipt is genuine: every word is as the portal signed it.',
  },
  altered: {
    vi: 'Giấy biên nhận ĐÃ BỊ SỬA sau khi Cổng ký:',
    en: 'The receipt was ALTERED after the portal signed it:',
  },
  'unknown-key': {
    vi: 'Giấy này KHÔNG phải do Cổng ký: khóa nó nêu không có trong các khóa đã công bố (hoặc tệp khóa quá cũ).',
    en: 'The portal did NOT sign this: the key it names is not among the published ones (or the keys are out of date).',
  },
  'wrong-signature': {
    vi: 'Chữ ký KHÔNG khớp: chữ ký đã bị thay, hoặc cả nội dung lẫn dấu niêm phong đều bị sửa.',
    en: 'The signature does NOT fit: it was replaced, or the words and their seal were altered together.',
  },
  unreadable: { vi: 'Tệp này không phải là giấy biên nhận.', en: 'This file is not a receipt.' },
}

/** Of a result's confirmation, where it is told otherwise than of a receipt. */
const ofResult: Partial<Record<Verdict['outcome'], Text>> = {
  genuine: {
    vi: 'Xác nhận kết quả nguyên vẹn: từng chữ đúng như Cổng đã ký.',
    en: 'The confirmation of the result is genuine: every word is as the portal signed it.',
  },
  altered: {
    vi: 'Xác nhận kết quả ĐÃ BỊ SỬA sau khi Cổng ký:',
    en: 'The confirmation of the result was ALTERED after the portal signed it:',
  },
}

/** Of a receipt of money. */
const ofMoney: typeof ofResult = {
  genuine: {
    vi: 'Biên lai nguyên vẹn: từng chữ và từng con số đúng như Cổng đã ký.',
    en: 'The receipt of money is genuine: every word and figure is as the portal signed it.',
  },
  altered: {
    vi: 'Biên lai ĐÃ BỊ SỬA sau khi Cổng ký:',
    en: 'The receipt of money was ALTERED after the portal signed it:',
  },
}

const particular: Record<string, typeof ofResult> = { [resultFormat]: ofResult, [paymentReceiptFormat]: ofMoney }
const formatOf = (payload: unknown) => String((payload as { format?: unknown } | undefined)?.format)

/** What a receipt calls itself, in the first line of a check. */
export function nameOf({ format, reference, dossierCode, number }: Record<string, unknown>): string {
  return format === paymentReceiptFormat ? String(reference) : `${dossierCode} / ${number}`
}

const changes: Record<Verdict['differences'][number]['change'], Text> = {
  altered: { vi: 'bị sửa', en: 'altered' },
  removed: { vi: 'bị bỏ đi', en: 'taken out' },
  added: { vi: 'bị thêm vào', en: 'put in' },
}

/** The value at a JSON pointer as it stands now; nothing for what is gone. */
function valueAt(payload: unknown, pointer: string): string {
  const steps = pointer.split('/').slice(1)
  const value = steps.reduce<unknown>((one, step) => (one as Record<string, unknown> | undefined)?.[step], payload)
  return value === undefined || typeof value === 'object' ? '' : ` (${JSON.stringify(value)})`
}

/** What a check found, line by line; the first says all in one. */
export function receiptFindings({ outcome, differences }: Verdict, payload: unknown): Line[] {
  const places = differences.map(({ pointer, change }) => {
    const place = `${pointer}${valueAt(payload, pointer)}`
    return {
      sign: '✗' as const,
      text: { vi: `  ${place}: ${changes[change].vi}`, en: `  ${place}: ${changes[change].en}` },
    }
  })
  const text = particular[formatOf(payload)]?.[outcome] ?? outcomes[outcome]
  return [{ sign: outcome === 'genuine' ? '✓' : '✗', text }, ...places]
}

/** What became of one file, against the list of a receipt. */
export function fileFinding(
  verdict: FileVerdict,
  files: ReceiptPayload['files'],
  held: HeldFile[],
): { name: string } & Line {
  const given = verdict.held === null ? undefined : held[verdict.held]
  const listed = verdict.listed === null ? undefined : files[verdict.listed]
  const name = given?.name ?? listed?.name ?? ''
  switch (verdict.outcome) {
    case 'genuine':
      return { name, sign: '✓', text: { vi: 'nguyên vẹn', en: 'genuine' } }
    case 'renamed':
      return {
        name,
        sign: '✓',
        text: { vi: `nguyên vẹn, tên khi nộp: ${listed?.name}`, en: `genuine, handed in as ${listed?.name}` },
      }
    case 'altered':
      return {
        name,
        sign: '✗',
        text: {
          vi: `ĐÃ BỊ SỬA: ${given?.size} byte, khi nộp ${listed?.size} byte; SHA-256 khác`,
          en: `ALTERED: ${given?.size} bytes, ${listed?.size} when handed in; another SHA-256`,
        },
      }
    case 'unprovable':
      return {
        name,
        sign: '✗',
        text: {
          vi: 'KHÔNG kiểm tra được: dòng của tệp này trong giấy đã bị sửa',
          en: 'CANNOT be checked: its line in the receipt was altered',
        },
      }
    case 'unlisted':
      return { name, sign: '✗', text: { vi: 'KHÔNG có trong giấy biên nhận', en: 'NOT in the receipt' } }
    case 'not-given':
      return { name, sign: '·', text: { vi: 'không đưa vào, chưa kiểm tra', en: 'not given, not checked' } }
  }
}

/** Files are compared with a list, and nothing proves this one. */
export const listUnproven: Line = {
  sign: '·',
  text: {
    vi: 'Các tệp chưa được kiểm tra: không có gì chứng minh danh sách tệp trong giấy này.',
    en: 'The files were not checked: nothing proves the list that this receipt gives.',
  },
}

/** A line for the terminal. */
export const said = ({ sign, text }: Line, language: Language): string => `${sign} ${text[language]}`
