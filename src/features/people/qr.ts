import qrcode from 'qrcode-generator';

const CELL_PX = 8;
const MARGIN_CELLS = 4;

/** The text as a QR code, a picture that stands in its own address: WeChat draws it without a canvas. */
export function qrImage(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text, 'Alphanumeric');
  code.make();
  return code.createDataURL(CELL_PX, MARGIN_CELLS * CELL_PX);
}
