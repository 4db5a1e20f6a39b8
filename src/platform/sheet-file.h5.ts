import { MediaError } from './media';
import { agreePrivacy } from './privacy';

const askForFile = (): Promise<File | null> =>
  new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: '.xlsx' });
    const finish = (file: File | null) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener('change', () => finish(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => finish(null));
    input.style.display = 'none';
    document.body.appendChild(input);
    input.click();
  });

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : '');
    reader.onerror = () => reject(new MediaError('FAILED'));
    reader.readAsDataURL(file);
  });

/** A spreadsheet as base64. Null when the person closes the chooser. @throws MediaError */
export async function chooseSheet(bytesMax: number): Promise<string | null> {
  if (!(await agreePrivacy('file'))) throw new MediaError('NOT_ALLOWED');
  const file = await askForFile();
  if (!file) return null;
  if (file.size > bytesMax) throw new MediaError('TOO_LARGE');
  return base64Of(file);
}
