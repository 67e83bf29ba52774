import type { Fault } from '../problem.ts'

type Words = Omit<Fault, 'pointer'>

const said = (code: string, vi: string, en: string): Words => ({ code, detail: { vi, en } })

/** Everything that can keep a record from being published, in the words of whoever edits it. */
export const words = {
  doubled: (id: string) => said('doubled', `“${id}” có hai lần`, `“${id}” stands twice`),
  agencyUnknown: (id: string) =>
    said('agency-unknown', `Không có cơ quan nào mang mã “${id}”`, `No agency has the id “${id}”`),
  procedureUnknown: (slug: string) =>
    said('procedure-unknown', `Chưa công bố thủ tục nào mang mã “${slug}”`, `No procedure “${slug}” is published`),
  paperUnknown: (id: string) => said('paper-unknown', `Không có giấy tờ “${id}”`, `There is no paper “${id}”`),
  sourceMissing: said(
    'source-missing',
    'Ghi “có nguồn” thì phải nêu nguồn',
    'What is marked as sourced names its source',
  ),
  tooLarge: said('too-large', 'Bản ghi quá lớn', 'The record is too large'),

  sectorDiffers: (sector: string) =>
    said('sector-differs', `Dịch vụ thuộc lĩnh vực “${sector}”`, `The service stands in “${sector}”`),
  filedHere: said('filed-here', 'Thủ tục này nộp được trên Cổng', 'A service of the portal takes this procedure'),
  onlineMissing: said('online-missing', 'Thiếu cách nộp trực tuyến', 'The online channel is missing'),
  figureMissing: (id: string) =>
    said('figure-missing', `Thiếu số liệu “${id}” mà dịch vụ cần`, `The service needs the figure “${id}”`),
  feeMissing: (code: string) =>
    said('fee-missing', `Thiếu khoản phí “${code}” mà dịch vụ cần`, `The service needs the fee “${code}”`),
  questionUnknown: (name: string) =>
    said('question-unknown', `Biểu mẫu không có câu hỏi “${name}”`, `The form has no question “${name}”`),
  answerUnknown: (answer: string) =>
    said('answer-unknown', `Câu hỏi không có lựa chọn “${answer}”`, `The question has no answer “${answer}”`),
  partnerUnknown: (partner: string) =>
    said('partner-unknown', `Cổng không kết nối với “${partner}”`, `The portal is not connected to “${partner}”`),

  levelNotFiledHere: said(
    'not-filed-here',
    'Chưa có dịch vụ trên Cổng: mức độ phải là “cung cấp thông tin”',
    'No service of the portal takes it: its level is “information”',
  ),
  channelNotFiledHere: said(
    'not-filed-here',
    'Chưa có dịch vụ trên Cổng nên chưa nộp trực tuyến được',
    'No service of the portal takes it, so it cannot be filed online',
  ),
  consultationsNotFiledHere: said(
    'not-filed-here',
    'Không có hồ sơ để lấy ý kiến',
    'There are no dossiers to ask about',
  ),
  conditionNotFiledHere: said(
    'not-filed-here',
    'Không có biểu mẫu để đặt điều kiện',
    'There is no form that a condition could ask',
  ),
}

/** The fault where something holds, none where it does not. */
export const when = (holds: boolean, pointer: string, fault: Words): Fault[] => (holds ? [{ pointer, ...fault }] : [])
