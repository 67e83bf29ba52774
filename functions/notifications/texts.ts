import { byDay } from './day.ts'
import type { Facts, Words } from './facts.ts'
import { textsOfBills } from './texts-of-bills.ts'
import { textsOfReturns } from './texts-of-returns.ts'

/** What each event means to the person who filed or paid: what happened, what comes next, by when. */
export const texts = {
  'dossier.submitted.v1': ({ code, feesDue }: Facts): Words => ({
    subject: { vi: 'Đã nộp hồ sơ', en: 'Application filed' },
    told: feesDue
      ? {
          vi: `Hồ sơ ${code} đã được nộp. Việc tiếp theo: hãy nộp phí, lệ phí trên trang hồ sơ. Cơ quan chỉ tiếp nhận sau khi phí, lệ phí đã được nộp.`,
          en: `Application ${code} is filed. Next: please pay the fees on its page. The agency receives it only after they are paid.`,
        }
      : {
          vi: `Hồ sơ ${code} đã được nộp. Việc tiếp theo: cơ quan kiểm tra và tiếp nhận. Thời hạn giải quyết được tính từ khi tiếp nhận, và chúng tôi sẽ báo ngay cho bạn.`,
          en: `Application ${code} is filed. Next: the agency checks and receives it. The time to decide counts from then, and we will tell you at once.`,
        },
  }),
  'dossier.opened.v1': ({ code, complete }: Facts): Words => ({
    subject: { vi: 'Đã mở hồ sơ liên thông', en: 'A linked application was opened' },
    told: complete
      ? {
          vi: `Từ kết quả của hồ sơ ${code}, Cổng đã mở một hồ sơ liên thông và nộp thay bạn; bạn không phải khai lại. Việc tiếp theo: nếu hồ sơ liên thông có phí, lệ phí, hãy nộp trên trang của hồ sơ đó.`,
          en: `From the result of application ${code} a linked application was opened and filed for you, with nothing to fill in again. Next: if it has a fee, please pay it on its page.`,
        }
      : {
          vi: `Từ kết quả của hồ sơ ${code}, Cổng đã mở sẵn một hồ sơ liên thông dưới dạng bản nháp, còn thiếu thông tin hoặc giấy tờ. Việc tiếp theo: hãy mở trang hồ sơ ${code}, vào hồ sơ liên thông, bổ sung phần còn thiếu rồi nộp.`,
          en: `From the result of application ${code} a linked application was opened as a draft; some answers or papers are missing. Next: open the page of ${code}, go to the linked application, complete it and hand it in.`,
        },
  }),
  'dossier.fees-paid.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Đã nhận phí, lệ phí', en: 'Fees paid' },
    told: {
      vi: `Phí, lệ phí của hồ sơ ${code} đã được nộp đủ. Việc tiếp theo: cơ quan kiểm tra và tiếp nhận hồ sơ. Thời hạn giải quyết được tính từ khi tiếp nhận, và chúng tôi sẽ báo ngay cho bạn.`,
      en: `The fees of application ${code} are paid in full. Next: the agency checks and receives it. The time to decide counts from then, and we will tell you at once.`,
    },
  }),
  'dossier.received.v1': ({ code, dueAt }: Facts): Words => ({
    subject: { vi: 'Hồ sơ đã được tiếp nhận', en: 'Application received' },
    told: {
      vi: `Cơ quan đã tiếp nhận hồ sơ ${code}. Việc tiếp theo: cơ quan giải quyết và trả kết quả${byDay(dueAt).vi}. Bạn chưa cần làm gì thêm.`,
      en: `The agency has received application ${code}. Next: it decides and gives you the result${byDay(dueAt).en}. There is nothing you need to do now.`,
    },
  }),
  'dossier.processing-started.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Hồ sơ đang được giải quyết', en: 'Work on your application has begun' },
    told: {
      vi: `Cán bộ đã bắt đầu giải quyết hồ sơ ${code}. Việc tiếp theo: cơ quan trả kết quả hoặc cho bạn biết cần gì thêm.`,
      en: `An officer has begun to work on application ${code}. Next: the agency gives you the result or tells you what else it needs.`,
    },
  }),
  'dossier.completed.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Đã có kết quả', en: 'Your result is ready' },
    told: {
      vi: `Hồ sơ ${code} đã có kết quả. Việc tiếp theo: hãy mở trang hồ sơ để tải kết quả về.`,
      en: `The result of application ${code} is ready. Next: open its page and download the result.`,
    },
  }),
  'dossier.returned.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Đã trả kết quả', en: 'Result handed over' },
    told: {
      vi: `Bạn đã nhận kết quả của hồ sơ ${code} và hồ sơ đã hoàn tất. Bạn không cần làm gì thêm. Nếu không phải bạn tải kết quả, hãy đổi mật khẩu và báo cho cơ quan.`,
      en: `You have the result of application ${code}, and it is closed. There is nothing left to do. If it was not you who downloaded the result, change your password and tell the agency.`,
    },
  }),
  ...textsOfReturns,
  ...textsOfBills,
} as const satisfies Record<string, (facts: Facts) => Words>

export type NoticeKind = keyof typeof texts
