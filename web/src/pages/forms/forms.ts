import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Text } from '../../api/types.ts'
import type { DeskDossier } from '../desk/types.ts'

export interface OfficialForm {
  number: number
  /** In the language of the screen. */
  name: MessageDescriptor
  /** On the paper, which is Vietnamese with English beneath. */
  title: Text
  paper: 'a5' | 'a4'
  /** Whether the dossier has come to need it. */
  isDue: (dossier: DeskDossier) => boolean
}

/** The six forms that Circular 01/2018/TT-VPCP defines and their paper sizes (lawnet.vn); the layout is our own. */
export const forms: readonly OfficialForm[] = [
  {
    number: 1,
    name: msg`Giấy tiếp nhận hồ sơ và hẹn trả kết quả`,
    title: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt of dossier and appointment for the result' },
    paper: 'a5',
    isDue: ({ receivedAt }) => receivedAt !== null,
  },
  {
    number: 2,
    name: msg`Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ`,
    title: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request to supplement and complete a dossier' },
    paper: 'a5',
    isDue: ({ timeline }) => timeline.some(({ items }) => items !== null),
  },
  {
    number: 3,
    name: msg`Phiếu từ chối tiếp nhận hồ sơ`,
    title: { vi: 'Phiếu từ chối tiếp nhận hồ sơ', en: 'Refusal to receive a dossier' },
    paper: 'a5',
    isDue: ({ state }) => state === 'REJECTED',
  },
  {
    number: 4,
    name: msg`Phiếu xin lỗi và hẹn lại ngày trả kết quả`,
    title: { vi: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', en: 'Apology and new appointment for the result' },
    paper: 'a5',
    isDue: ({ promisedAt }) => promisedAt !== null,
  },
  {
    number: 5,
    name: msg`Phiếu kiểm soát quá trình giải quyết hồ sơ`,
    title: { vi: 'Phiếu kiểm soát quá trình giải quyết hồ sơ', en: 'Processing control slip' },
    paper: 'a5',
    isDue: () => true,
  },
  {
    number: 6,
    name: msg`Sổ theo dõi hồ sơ`,
    title: { vi: 'Sổ theo dõi hồ sơ', en: 'Tracking log of dossiers' },
    paper: 'a4',
    isDue: () => true,
  },
]

export const formsOf = (dossier: DeskDossier): OfficialForm[] => forms.filter(({ isDue }) => isDue(dossier))
