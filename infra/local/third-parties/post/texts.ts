import type { Language } from '../page.ts'

const vi = {
  name: 'Bưu chính công ích (thử nghiệm)',
  note: 'Bản thử nghiệm, không phải bưu điện thật',
  other: 'English',
  about:
    'Bưu chính đến cơ quan lấy kết quả rồi phát tận nơi; người nhận trả phí khi nhận. Giá ở đây là giá đặt ra để thử.',
  parcels: 'Bưu gửi',
  none: 'Chưa có bưu gửi nào.',
  tracking: 'Mã vận đơn',
  to: 'Nơi nhận',
  fee: 'Phí (đồng)',
  where: 'Đang ở đâu',
  magic: 'Giá trị thử nghiệm',
  magicHint: 'Ba ký tự cuối của địa chỉ nhận quyết định điều xảy ra; thời gian theo đồng hồ của Cổng:',
  ending: 'Địa chỉ kết thúc bằng',
  otherEnding: 'khác',
  happens: 'Điều xảy ra',
  unknown: 'Không có trang này',
  states: {
    booked: 'Đã đặt',
    'picked-up': 'Đã lấy hàng',
    'in-transit': 'Đang chuyển',
    'not-delivered': 'Chưa phát được',
    delivered: 'Đã phát',
    'sent-back': 'Chuyển hoàn',
  } as Record<string, string>,
}

const en: typeof vi = {
  name: 'Public post (sandbox)',
  note: 'A sandbox, not the real post',
  other: 'Tiếng Việt',
  about:
    'The post fetches results at the agency and brings them; who receives one pays at the door. The prices are made up, to try it.',
  parcels: 'Parcels',
  none: 'There are none yet.',
  tracking: 'Tracking number',
  to: 'To',
  fee: 'Fee (đồng)',
  where: 'Where it is',
  magic: 'Magic values',
  magicHint: 'The last three characters of the address decide what happens; time goes by the portal’s clock:',
  ending: 'Address ends with',
  otherEnding: 'anything else',
  happens: 'What happens',
  unknown: 'There is no such page',
  states: {
    booked: 'Booked',
    'picked-up': 'Picked up',
    'in-transit': 'On its way',
    'not-delivered': 'Not delivered yet',
    delivered: 'Delivered',
    'sent-back': 'Sent back',
  },
}

export const texts: Record<Language, typeof vi> = { vi, en }
