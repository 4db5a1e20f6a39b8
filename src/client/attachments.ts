import type { FileKind } from '@/shared/contract/file';
import type { Media } from '@/platform/media';
import { dropMedia, findMedia, keepMedia } from '@/platform/media-store';
import { randomId } from '@/platform/random-id';
import { call } from './call';
import type { Failure } from './result';

/** A photo or recording of a form, as the draft remembers it; the bytes are in the phone's media store. */
export interface Attachment {
  /** Also the request id of its upload, so that a repeated upload is the same file. */
  id: string;
  kind: FileKind;
  /** Length of a recording. */
  seconds?: number;
  /** The server's name for it, once it has it. */
  token?: string;
}

/** Where the phone's store is full or closed, bytes live as long as the app. */
const inMemory = new Map<string, Media>();

export async function addAttachment(kind: FileKind, media: Media, seconds?: number): Promise<Attachment> {
  const id = randomId();
  inMemory.set(id, media);
  await keepMedia(id, media);
  return { id, kind, seconds };
}

export const mediaOf = async (id: string): Promise<Media | undefined> => inMemory.get(id) ?? (await findMedia(id));

/** After the server has acknowledged the form, or when a person removes a photo. */
export async function forgetMedia(ids: readonly string[]): Promise<void> {
  ids.forEach((id) => inMemory.delete(id));
  await Promise.all(ids.map(dropMedia));
}

export type UploadResult = { ok: true; attachment: Attachment } | Failure;

/** Sends one attachment unless the server has it already. */
export async function upload(attachment: Attachment): Promise<UploadResult> {
  if (attachment.token) return { ok: true, attachment };
  const media = await mediaOf(attachment.id);
  if (!media) {
    return {
      ok: false,
      code: 'ATTACHMENT_INVALID',
      message: '这张照片（录音）已不在手机里，请删掉重新添加。',
      requestId: '',
    };
  }
  const result = await call('file.upload', {
    requestId: attachment.id,
    kind: attachment.kind,
    contentBase64: media.base64,
  });
  return result.ok ? { ok: true, attachment: { ...attachment, token: result.data.token } } : result;
}
