import { dateInWords, shanghaiDate } from '@/shared/time/shanghai';
import { receiptInGroups } from '@/shared/wording/format';
import type { Brush, Draw, PictureSize } from '@/platform/picture-outcome';

export const RECEIPT_PICTURE: PictureSize = { width: 750, height: 1000 };
/** Also its name among the pictures of a phone: it does not say what was reported, nor that anything was. */
export const RECEIPT_PICTURE_NAME = '查询回执';

const FONT = 'sans-serif';
const [GREEN, DARK, RED, PAPER, SOFT] = ['#0b6e5f', '#1f2a28', '#b3261e', '#ffffff', '#e2f0ed'];
const MIDDLE = RECEIPT_PICTURE.width / 2;

interface Line {
  text: string;
  /** Of its middle. */
  y: number;
  size: number;
  color: string;
  bold?: boolean;
}

const bands: readonly { y: number; height: number; color: string }[] = [
  { y: 0, height: RECEIPT_PICTURE.height, color: PAPER },
  { y: 0, height: 140, color: GREEN },
  { y: 230, height: 270, color: SOFT },
  { y: 876, height: 124, color: RED },
];

const linesOf = (receipt: string, at: Date | null): Line[] => {
  const groups = receiptInGroups(receipt).split(' ');
  // The picture outlives the year.
  const date = at && `${dateInWords(shanghaiDate(at), '')}收到`;
  return [
    { text: RECEIPT_PICTURE_NAME, y: 72, size: 60, color: PAPER, bold: true },
    { text: '您的回执号', y: 188, size: 40, color: DARK },
    { text: groups.slice(0, 2).join(' '), y: 308, size: 104, color: GREEN, bold: true },
    { text: groups.slice(2).join(' '), y: 426, size: 104, color: GREEN, bold: true },
    ...(date ? [{ text: date, y: 546, size: 36, color: DARK }] : []),
    { text: '怎么查：', y: 614, size: 42, color: DARK, bold: true },
    { text: '打开微信小程序', y: 672, size: 42, color: DARK },
    { text: '“桃花江镇防范非法集资”，', y: 728, size: 42, color: DARK },
    { text: '点“查进度”，输上面 16 个数字。', y: 784, size: 42, color: DARK },
    { text: '换手机、换微信也能查。', y: 838, size: 36, color: DARK },
    { text: '请不要给别人看', y: 938, size: 60, color: PAPER, bold: true },
  ];
};

/** The receipt as a card for the album: the number and how to use it, nothing of what was reported. */
export const drawReceipt =
  (receipt: string, at: Date | null): Draw =>
  (brush: Brush) => {
    for (const { y, height, color } of bands) {
      brush.fillStyle = color;
      brush.fillRect(0, y, RECEIPT_PICTURE.width, height);
    }
    brush.textAlign = 'center';
    brush.textBaseline = 'middle';
    for (const { text, y, size, color, bold } of linesOf(receipt, at)) {
      brush.font = `${bold ? 'bold ' : ''}${size}px ${FONT}`;
      brush.fillStyle = color;
      brush.fillText(text, MIDDLE, y);
    }
  };
