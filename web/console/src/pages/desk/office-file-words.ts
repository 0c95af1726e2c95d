import { createMessages } from '@app/ui'

export const officeFileWords = createMessages({
  en: {
    label: 'The document itself',
    hint: 'Drag the file here or choose it. The citizen gets exactly this file, and anyone can check that it’s genuine.',
    takes: 'PDF, JPG or PNG, up to 8 MB',
    issued: 'Document as issued',
    open: 'Open it',
    view: 'The document',
    remove: 'Remove it',
    loading: 'Loading the document',
    lookFirst: 'Look at it before you issue it: it goes out as it is.',
    mark: 'Check number',
    pdf: 'PDF',
    picture: 'Picture',
    kb: (size: number) => `${size} KB`,
  },
  ur: {
    label: 'اصل دستاویز',
    hint: 'فائل یہاں کھینچ لائیں یا چنیں۔ شہری کو ہو بہو یہی فائل ملے گی، اور کوئی بھی دیکھ سکے گا کہ یہ اصلی ہے۔',
    takes: 'PDF، JPG یا PNG، زیادہ سے زیادہ 8 میگابائٹ',
    issued: 'جاری شدہ دستاویز',
    open: 'کھولیں',
    view: 'دستاویز',
    remove: 'ہٹائیں',
    loading: 'دستاویز آ رہی ہے',
    lookFirst: 'جاری کرنے سے پہلے دیکھ لیں: یہ جیسی ہے ویسی ہی جائے گی۔',
    mark: 'جانچ کا نمبر',
    pdf: 'PDF',
    picture: 'تصویر',
    kb: (size) => `${size} کلوبائٹ`,
  },
})
