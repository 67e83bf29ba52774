import type { Language } from '../page.ts'

const vi = {
  simulator: 'Trang mô phỏng VNeID để chạy thử. Không phải VNeID thật, không nhập thông tin thật.',
  name: 'VNeID (mô phỏng)',
  other: 'English',
  signIn: 'Đăng nhập',
  asks: 'Cổng Dịch vụ công muốn biết bạn là ai. Chọn một người để đăng nhập thay cho họ.',
  level: 'Định danh mức',
  cancel: 'Không đăng nhập, quay lại',
  homeTitle: 'Người dùng thử',
  homeHint: 'Những người này có sẵn để đăng nhập vào Cổng bằng nút «Đăng nhập bằng VNeID».',
  down: 'VNeID đang ngừng (mô phỏng)',
  downHint: 'Mọi yêu cầu nhận câu trả lời 503 cho đến khi sửa.',
  break: 'Làm hỏng VNeID',
  repair: 'Sửa VNeID',
  works: 'VNeID đang chạy.',
  expired: 'Lần đăng nhập này đã hết hạn. Hãy quay lại nơi bạn bắt đầu.',
  wrong: 'Yêu cầu đăng nhập không hợp lệ',
}

const en: typeof vi = {
  simulator: 'A simulator of VNeID, for trials. It is not VNeID; give nothing real.',
  name: 'VNeID (simulator)',
  other: 'Tiếng Việt',
  signIn: 'Sign in',
  asks: 'The public service portal asks who you are. Choose somebody to sign in as.',
  level: 'Identity level',
  cancel: 'Go back without signing in',
  homeTitle: 'People to try with',
  homeHint: 'These people can sign in to the portal with “Sign in with VNeID”.',
  down: 'VNeID is down (simulated)',
  downHint: 'Every request is answered with 503 until repaired.',
  break: 'Break VNeID',
  repair: 'Repair VNeID',
  works: 'VNeID is working.',
  expired: 'This sign-in has expired. Please go back to where you began.',
  wrong: 'This is no valid request to sign in',
}

export type Texts = typeof vi
export const texts: Record<Language, Texts> = { vi, en }
