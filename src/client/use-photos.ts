import { useState } from 'react';
import { MEDIA_PROBLEM_TEXT, MediaError } from '@/platform/media';
import { choosePhotos } from '@/platform/photos';
import type { Attachments } from './use-attachments';

/** What `PhotoPicker` needs, over the attachments of a form. */
export function usePhotos(attachments: Attachments, limit: number) {
  const [problem, setProblem] = useState<string>();
  const photos = attachments.views.filter((view) => view.kind === 'photo');

  async function choose() {
    setProblem(undefined);
    try {
      await attachments.add('photo', await choosePhotos(limit - photos.length));
    } catch (error) {
      if (!(error instanceof MediaError)) throw error;
      setProblem(MEDIA_PROBLEM_TEXT[error.problem]);
    }
  }

  return {
    photos,
    limit,
    error: problem ?? attachments.problem,
    onAdd: () => void choose(),
    onRemove: attachments.remove,
    onRetry: (id: string) => void attachments.retry(id),
  };
}
