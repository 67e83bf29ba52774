import { someProcedure } from '../importing.ts'
import { portal } from '../portal.ts'

/** A day in Vietnam, so many days from the portal's own. */
export const dayAfter = async (later: number) =>
  new Date((await portal.now()).getTime() + 7 * 3_600_000 + later * 86_400_000).toISOString().slice(0, 10)

const mark = { status: 'unverified' } as const

/** All that a record can say, in sentences as long as officials write them: invented, and no service takes it. */
export const fullRecord = async () =>
  someProcedure('', {
    name: {
      vi: 'Cấp giấy phép tổ chức hội chợ, triển lãm thương mại tại khu vực cửa khẩu biên giới',
      en: 'Licence to hold a trade fair or exhibition in a border-gate area',
    },
    summary: {
      vi: 'Dành cho thương nhân muốn tổ chức hội chợ, triển lãm trong khu vực cửa khẩu; nộp trước ngày khai mạc ít nhất 30 ngày.',
      en: 'For traders who wish to hold a fair or an exhibition within a border gate; to be filed 30 days before it opens.',
    },
    code: '2.000001',
    open: [
      { place: 'prov-h49', from: await dayAfter(-40) },
      { place: 'prov-h26', from: await dayAfter(20) },
    ],
    audienceNote: {
      vi: 'Thương nhân Việt Nam và chi nhánh thương nhân nước ngoài',
      en: 'Vietnamese traders and branches of foreign ones',
    },
    channels: [
      {
        channel: 'counter',
        time: { value: 10, unit: 'working_days' },
        fees: [
          {
            code: 'assessment',
            name: { vi: 'Phí thẩm định nội dung chương trình hội chợ, triển lãm', en: 'Assessment of the programme' },
            kind: 'fee',
            amount: { amount: 1_200_000, currency: 'VND' },
            mark,
          },
          {
            code: 'licence',
            name: { vi: 'Lệ phí cấp giấy phép', en: 'The licence itself' },
            kind: 'charge',
            amount: { amount: 200_000, currency: 'VND' },
            mark: {
              status: 'sourced',
              source: { vi: 'một nghị quyết đặt ra để thử', en: 'a resolution made up for trial' },
            },
          },
        ],
        note: {
          vi: 'Phải lấy ý kiến bộ đội biên phòng thì thêm 5 ngày.',
          en: 'Five days more where the border guard is asked.',
        },
        mark,
      },
      { channel: 'post', time: { value: 8, unit: 'working_hours' }, fees: [], mark },
    ],
    papers: [
      {
        id: 'application',
        name: { vi: 'Đơn đề nghị cấp giấy phép', en: 'Application' },
        required: true,
        upload: true,
        template: {
          name: { vi: 'Mẫu số 02, đơn đề nghị', en: 'Form 02, application' },
          url: 'https://example.vn/mau-02.docx',
        },
      },
      {
        id: 'plan',
        name: { vi: 'Phương án bảo đảm an ninh, phòng cháy và chữa cháy', en: 'Plan for security and fire safety' },
        required: true,
        upload: true,
        note: { vi: 'Có xác nhận của cơ quan quản lý cửa khẩu', en: 'Confirmed by whoever runs the border gate' },
      },
      { id: 'authority', name: { vi: 'Văn bản ủy quyền', en: 'Power of attorney' }, required: false, upload: true },
    ],
    steps: [
      { vi: 'Nộp hồ sơ tại Trung tâm Phục vụ hành chính công.', en: 'Hand the papers in at the service centre.' },
      {
        vi: 'Sở Công Thương thẩm định, hỏi ý kiến bộ đội biên phòng nếu cần.',
        en: 'The department assesses, and asks the border guard where needed.',
      },
      { vi: 'Nhận giấy phép.', en: 'Receive the licence.' },
    ],
    cases: [
      {
        name: { vi: 'Cấp lần đầu', en: 'For the first time' },
        steps: [{ vi: 'Nộp đủ ba loại giấy tờ.', en: 'Hand in all three papers.' }],
        papers: ['application', 'plan', 'authority'],
      },
      {
        name: { vi: 'Gia hạn, đổi địa điểm', en: 'Prolonged, or moved elsewhere' },
        steps: [],
        papers: ['application'],
      },
    ],
    requirements: [
      {
        text: { vi: 'Địa điểm nằm trong khu vực cửa khẩu đã mở.', en: 'The place lies within an open border gate.' },
        mark,
      },
      {
        text: {
          vi: 'Không trùng thời gian với hội chợ khác cùng địa điểm.',
          en: 'No other fair at the same place and time.',
        },
        mark: { status: 'sourced', source: { vi: 'một nghị định đặt ra để thử', en: 'a decree made up for trial' } },
      },
    ],
    figures: [
      {
        id: 'notice',
        name: { vi: 'Nộp trước ngày khai mạc ít nhất', en: 'To be filed before the opening day, at least' },
        value: 30,
        unit: 'days',
        mark,
      },
      {
        id: 'share',
        name: { vi: 'Phần gian hàng dành cho hàng Việt Nam', en: 'Share of stands for Vietnamese goods' },
        value: 33.5,
        unit: 'percent',
        mark,
      },
    ],
    decision: {
      number: '123/QĐ-BCT',
      title: {
        vi: 'về việc công bố thủ tục hành chính lĩnh vực xúc tiến thương mại',
        en: 'announcing procedures in trade promotion',
      },
      issuedOn: '2026-01-15',
      issuedBy: { vi: 'Bộ Công Thương', en: 'Ministry of Industry and Trade' },
      mark,
    },
    legalBases: [
      {
        number: '81/2018/NĐ-CP',
        title: {
          vi: 'Nghị định quy định chi tiết Luật Thương mại về hoạt động xúc tiến thương mại',
          en: 'Decree on trade promotion under the Law on Commerce',
        },
        issuedOn: '2018-05-22',
        url: 'https://example.vn/81-2018',
      },
    ],
    linked: ['promotion-registration', 'promotion-announcement'],
    notes: [{ text: { vi: 'Giấy phép có giá trị cho một kỳ hội chợ.', en: 'A licence is good for one fair.' }, mark }],
    faq: [
      {
        question: {
          vi: 'Đổi ngày khai mạc thì có phải xin lại không?',
          en: 'Do I apply again when the opening day changes?',
        },
        answer: { vi: 'Báo trước 10 ngày thì không phải xin lại.', en: 'Not when you tell us ten days before.' },
      },
    ],
    result: { name: { vi: 'Giấy phép tổ chức hội chợ, triển lãm', en: 'Licence to hold the fair' } },
  })
