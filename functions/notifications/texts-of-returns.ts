import { byDay, dayInWords } from './day.ts'
import type { Facts, Words } from './facts.ts'

/** What is told when a dossier leaves the straight way: sent back, refused, withdrawn, stopped, late. */
export const textsOfReturns = {
  'dossier.rejected.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Hồ sơ không được tiếp nhận', en: 'Application refused' },
    told: {
      vi: `Cơ quan không tiếp nhận hồ sơ ${code}. Việc tiếp theo: hãy mở trang hồ sơ để xem lý do. Khoản chưa nộp không phải nộp nữa, và bạn có thể nộp hồ sơ mới.`,
      en: `The agency did not receive application ${code}. Next: open its page to read the reason. What you had not paid is no longer due, and you may file anew.`,
    },
  }),
  'dossier.supplement-requested.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Cần bổ sung hồ sơ', en: 'Something needs mending' },
    told: {
      vi: `Cơ quan cần bạn sửa hoặc bổ sung một số mục của hồ sơ ${code}. Việc tiếp theo: hãy mở trang hồ sơ, xem lý do của từng mục và sửa đúng những mục đó. Hồ sơ giữ nguyên vị trí, thời hạn tạm dừng trong lúc chờ bạn.`,
      en: `The agency needs you to mend something in application ${code}. Next: open its page, read the reason for each item and mend just those. The application keeps its place, and the clock stands still meanwhile.`,
    },
  }),
  'dossier.supplemented.v1': ({ code, dueAt }: Facts): Words => ({
    subject: { vi: 'Đã nhận bổ sung', en: 'What you mended has arrived' },
    told: {
      vi: `Cơ quan đã nhận phần bổ sung của hồ sơ ${code}. Việc tiếp theo: cơ quan giải quyết và trả kết quả${byDay(dueAt).vi}.`,
      en: `The agency has what you mended in application ${code}. Next: it decides and gives you the result${byDay(dueAt).en}.`,
    },
  }),
  'dossier.payment-requested.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Cần nộp một khoản', en: 'Something is to be paid' },
    told: {
      vi: `Cơ quan yêu cầu nộp một khoản cho hồ sơ ${code}. Việc tiếp theo: hãy mở trang hồ sơ để xem và nộp. Thời hạn tạm dừng cho đến khi tiền đến.`,
      en: `The agency asks for a payment for application ${code}. Next: open its page to see and pay it. The clock stands still until the money has come.`,
    },
  }),
  'dossier.payment-completed.v1': ({ code, dueAt }: Facts): Words => ({
    subject: { vi: 'Đã nhận khoản nộp', en: 'Payment received' },
    told: {
      vi: `Khoản nộp cho hồ sơ ${code} đã đến. Việc tiếp theo: cơ quan giải quyết và trả kết quả${byDay(dueAt).vi}.`,
      en: `Your payment for application ${code} has come. Next: the agency decides and gives you the result${byDay(dueAt).en}.`,
    },
  }),
  'dossier.withdrawal-requested.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Đã gửi yêu cầu rút hồ sơ', en: 'You asked to withdraw' },
    told: {
      vi: `Yêu cầu rút hồ sơ ${code} đã được gửi. Việc tiếp theo: cơ quan xác nhận hoặc trả lời bạn. Nếu không phải bạn gửi, hãy đổi mật khẩu và báo cho cơ quan.`,
      en: `Your request to withdraw application ${code} is sent. Next: the agency confirms it or answers you. If it was not you, change your password and tell the agency.`,
    },
  }),
  'dossier.withdrawal-declined.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Yêu cầu rút hồ sơ không được chấp nhận', en: 'Your request to withdraw is declined' },
    told: {
      vi: `Cơ quan không chấp nhận yêu cầu rút hồ sơ ${code}. Việc tiếp theo: hồ sơ được giải quyết tiếp; lý do ghi trên trang hồ sơ.`,
      en: `The agency declined your request to withdraw application ${code}. Next: the work goes on; the reason is on its page.`,
    },
  }),
  'dossier.withdrawn.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Hồ sơ đã được rút', en: 'Application withdrawn' },
    told: {
      vi: `Hồ sơ ${code} đã được rút và kết thúc. Khoản chưa nộp không phải nộp nữa. Bạn không cần làm gì thêm.`,
      en: `Application ${code} is withdrawn and closed. What you had not paid is no longer due. There is nothing left to do.`,
    },
  }),
  'dossier.stopped.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Hồ sơ đã dừng xử lý', en: 'Work on your application has stopped' },
    told: {
      vi: `Cơ quan đã dừng xử lý hồ sơ ${code}. Việc tiếp theo: hãy mở trang hồ sơ để xem lý do. Nếu không đồng ý, bạn có thể liên hệ cơ quan hoặc khiếu nại.`,
      en: `The agency stopped its work on application ${code}. Next: open its page to read the reason. If you do not agree, contact the agency or complain.`,
    },
  }),
  'dossier.resumed.v1': ({ code, dueAt }: Facts): Words => ({
    subject: { vi: 'Hồ sơ được xử lý tiếp', en: 'Work on your application goes on' },
    told: {
      vi: `Cơ quan xử lý tiếp hồ sơ ${code}. Việc tiếp theo: cơ quan giải quyết và trả kết quả${byDay(dueAt).vi}.`,
      en: `The agency has taken up application ${code} again. Next: it decides and gives you the result${byDay(dueAt).en}.`,
    },
  }),
  'dossier.corrected.v1': ({ code }: Facts): Words => ({
    subject: { vi: 'Kết quả đang được sửa', en: 'Your result is being corrected' },
    told: {
      vi: `Cơ quan đã thu lại kết quả của hồ sơ ${code} để sửa. Việc tiếp theo: cơ quan trả lại kết quả đúng; lý do ghi trên trang hồ sơ.`,
      en: `The agency took back the result of application ${code} to correct it. Next: it gives you the right one; the reason is on the page.`,
    },
  }),
  'dossier.opener-corrected.v1': ({ code, openerCode }: Facts): Words => ({
    subject: {
      vi: 'Kết quả mở hồ sơ liên thông đang được sửa',
      en: 'The result behind a linked application is being corrected',
    },
    told: {
      vi: `Cơ quan đã thu lại để sửa kết quả của hồ sơ ${openerCode}, là kết quả mở ra hồ sơ liên thông ${code}. Hồ sơ ${code} vẫn giữ nguyên vị trí và cơ quan giải quyết hồ sơ này đã được báo. Việc tiếp theo: cơ quan đó xem xét và báo cho bạn nếu cần sửa hoặc bổ sung gì.`,
      en: `An agency took back the result of application ${openerCode} to correct it; that result had opened the linked application ${code}. ${code} keeps its place, and the agency that decides it has been told. Next: that agency looks at it and tells you if anything has to be mended.`,
    },
  }),
  'dossier.opener-completed.v1': ({ code, openerCode }: Facts): Words => ({
    subject: {
      vi: 'Kết quả mở hồ sơ liên thông đã được sửa',
      en: 'The result behind a linked application is corrected',
    },
    told: {
      vi: `Kết quả của hồ sơ ${openerCode}, là kết quả mở ra hồ sơ liên thông ${code}, đã được sửa xong. Cơ quan giải quyết hồ sơ ${code} đã được báo. Việc tiếp theo: hãy xem lại thông tin đã khai trong hồ sơ ${code}; nếu có chỗ không còn đúng, hãy báo cho cơ quan đó.`,
      en: `The result of application ${openerCode}, which had opened the linked application ${code}, is corrected. The agency that decides ${code} has been told. Next: look at what is stated in ${code} again, and tell that agency if something is no longer right.`,
    },
  }),
  'dossier.overdue.v1': ({ code, dueAt, promisedAt }: Facts): Words => ({
    subject: { vi: 'Xin lỗi vì hồ sơ trễ hạn', en: 'We are sorry: your application is late' },
    told: {
      vi: `Hồ sơ ${code} chưa có kết quả${dueAt ? ` dù đã đến hạn ${dayInWords(dueAt).vi}` : ' dù đã đến hạn'}. Chúng tôi xin lỗi. Việc tiếp theo: cơ quan giải quyết${byDay(promisedAt).vi}; thư xin lỗi và hẹn lại sẽ được gửi cho bạn. Bạn không cần làm gì.`,
      en: `Application ${code} has no result yet${dueAt ? `, though it was due on ${dayInWords(dueAt).en}` : ', though it was due'}. We are sorry. Next: the agency decides${byDay(promisedAt).en}; a letter with the new appointment will follow. You need not do anything.`,
    },
  }),
} as const satisfies Record<string, (facts: Facts) => Words>
