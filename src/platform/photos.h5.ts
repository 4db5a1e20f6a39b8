import { base64Bytes, type Media, MediaError, PHOTO_BYTES_MAX, PHOTO_LONG_SIDE, PHOTO_QUALITIES } from './media';
import { agreePrivacy } from './privacy';

function askForFiles(limit: number): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = limit > 1;
    const finish = (files: File[]) => {
      input.remove();
      resolve(files.slice(0, limit));
    };
    input.addEventListener('change', () => finish(Array.from(input.files ?? [])));
    input.addEventListener('cancel', () => finish([]));
    input.style.display = 'none';
    document.body.appendChild(input);
    input.click();
  });
}

function load(file: File): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const url = URL.createObjectURL(file);
    const image = new Image();
    image.onload = () => {
      URL.revokeObjectURL(url);
      resolve(image);
    };
    image.onerror = () => {
      URL.revokeObjectURL(url);
      reject(new MediaError('NOT_A_PHOTO'));
    };
    image.src = url;
  });
}

/** Drawing on a canvas also drops the place and time a camera writes into a photo. */
async function shrink(file: File): Promise<Media> {
  const image = await load(file);
  const factor = Math.min(1, PHOTO_LONG_SIDE / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * factor));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * factor));
  const context = canvas.getContext('2d');
  if (!context) throw new MediaError('FAILED');
  // A see-through PNG would turn black as JPEG.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  for (const quality of PHOTO_QUALITIES) {
    const url = canvas.toDataURL('image/jpeg', quality);
    const base64 = url.slice(url.indexOf(',') + 1);
    if (base64Bytes(base64) <= PHOTO_BYTES_MAX) return { base64, previewUrl: url };
  }
  throw new MediaError('TOO_LARGE');
}

/**
 * Lets the person choose up to `limit` photos; none when they close the chooser.
 * @throws MediaError
 */
export async function choosePhotos(limit: number): Promise<Media[]> {
  if (!(await agreePrivacy('photo'))) throw new MediaError('NOT_ALLOWED');
  return Promise.all((await askForFiles(limit)).map(shrink));
}
