import type { ReceiptWords } from './receipt-words.ts';

export const words: ReceiptWords = {
  lang: 'en',
  receipt: 'Receipt',
  received: 'Received',
  acceptedBy: 'Accepted by',
  promised: 'Promised',
  promise: (reply, answer) => `a first word by ${reply}; an answer by ${answer}`,
  follow: 'Where to see the answer',
  followHow:
    'Open this address or point the camera of a phone at the QR code. The page asks for the secret code, which is neither in the address nor in the QR code.',
  newWindow: '(opens in a new window)',
  qr: 'QR code of the address of your appeal',
  print: 'Print',
  printed: 'The receipt is open in a new window, to be printed',
  notPrinted: (file) => `The window to print from did not open. The receipt was downloaded as a file instead: ${file}`,
  save: 'Save as a file',
  saved: (file) => `File downloaded: ${file}`,
  kept: 'Have you kept the code? Without it you cannot find the answer.',
  wroteDown: 'I wrote it down',
  back: 'Back to the receipt',
  complaint:
    'No answer in time counts as a refusal. If you do not agree with the answer, you may file a complaint within three months. It is filed with this same agency.',
  secret: 'Keep this receipt and give it to no stranger: whoever knows the number and the code sees your appeal.',
};
