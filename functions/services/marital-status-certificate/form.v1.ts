import * as z from 'zod'
import { nameOf, numberOf } from '../../../shared/civil-status/questions.v1.ts'
import { line, lines } from '../../../shared/service/accepted.ts'
import { defineForm } from '../../../shared/service/form.ts'
import { contact, delivery, person } from '../../../shared/service/questions.v1.ts'

const toMarry = { question: 'purpose', in: ['marriage'] }

export const formV1 = defineForm({
  version: 1,
  groups: [
    person,
    contact,
    {
      id: 'status',
      title: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
      questions: {
        maritalStatus: {
          kind: 'radio',
          label: { vi: 'Tình trạng hôn nhân hiện tại', en: 'What is your marital status?' },
          schema: z.enum(['never_married', 'married', 'divorced', 'widowed']),
          advice: { vi: 'Chọn một tình trạng', en: 'Choose one' },
          required: true,
          options: {
            never_married: { vi: 'Chưa đăng ký kết hôn lần nào', en: 'Never married' },
            married: { vi: 'Đang có vợ, có chồng', en: 'Married' },
            divorced: { vi: 'Đã ly hôn và chưa kết hôn lại', en: 'Divorced, not married again' },
            widowed: { vi: 'Vợ, chồng đã chết và chưa kết hôn lại', en: 'Widowed, not married again' },
          },
        },
        purpose: {
          kind: 'select',
          label: { vi: 'Mục đích sử dụng', en: 'What is it for?' },
          schema: z.enum(['marriage', 'property', 'loan', 'abroad', 'other']),
          advice: { vi: 'Chọn một mục đích', en: 'Choose one' },
          required: true,
          options: {
            marriage: { vi: 'Đăng ký kết hôn', en: 'To marry' },
            property: { vi: 'Mua bán, chuyển nhượng tài sản', en: 'To buy or sell property' },
            loan: { vi: 'Vay vốn', en: 'To borrow' },
            abroad: { vi: 'Đi nước ngoài', en: 'To go abroad' },
            other: { vi: 'Mục đích khác', en: 'Something else' },
          },
        },
        otherPurpose: {
          kind: 'text',
          label: { vi: 'Mục đích khác là gì?', en: 'What else is it for?' },
          schema: line(2, 255),
          advice: { vi: 'Nhập mục đích, từ 2 đến 255 ký tự', en: 'Enter the purpose, 2 to 255 characters' },
          required: true,
          showIf: { question: 'purpose', in: ['other'] },
        },
        intendedSpouseFullName: {
          ...nameOf({ vi: 'Họ và tên người dự định kết hôn', en: 'Full name of whom you will marry' }),
          showIf: toMarry,
        },
        intendedSpousePersonalNumber: {
          ...numberOf(
            { vi: 'Số định danh của người dự định kết hôn', en: 'Personal number of whom you will marry' },
            false,
          ),
          hint: { vi: 'Bỏ trống nếu là người nước ngoài', en: 'Leave empty for a foreigner' },
          showIf: toMarry,
        },
      },
    },
    {
      id: 'residence',
      title: { vi: 'Quá trình cư trú', en: 'Where you have lived' },
      questions: {
        residencePeriods: {
          ...lines(
            {
              from: {
                kind: 'date',
                label: { vi: 'Từ ngày', en: 'From' },
                schema: z.iso.date(),
                advice: { vi: 'Nhập ngày có thật', en: 'Enter a real date' },
                required: true,
              },
              to: {
                kind: 'date',
                label: { vi: 'Đến ngày', en: 'To' },
                schema: z.iso.date(),
                advice: {
                  vi: 'Nhập ngày có thật, bỏ trống nếu đến nay',
                  en: 'Enter a real date, or leave empty until now',
                },
                required: false,
              },
              address: {
                kind: 'text',
                label: { vi: 'Nơi cư trú', en: 'Address' },
                schema: line(5, 250),
                advice: { vi: 'Nhập địa chỉ, từ 5 đến 250 ký tự', en: 'Enter the address, 5 to 250 characters' },
                required: true,
              },
            },
            20,
          ),
          label: {
            vi: 'Các nơi đã cư trú từ khi đủ tuổi kết hôn',
            en: 'Addresses since the age at which one may marry',
          },
          hint: {
            vi: 'Từ cũ đến mới, liên tục; bỏ trống “Đến ngày” ở nơi hiện tại. Không phải khai nếu chỉ ở một nơi',
            en: 'Oldest first, without gaps; leave “To” empty where you live now. Not needed if it was one place only',
          },
          advice: { vi: 'Khai từ 1 đến 20 nơi', en: 'Enter 1 to 20 addresses' },
          required: false,
        },
      },
    },
    delivery,
  ],
})
