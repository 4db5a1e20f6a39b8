import { useRef, useState } from 'react';
import type { Output } from '@/shared/contract';
import { SHEET_BYTES_MAX } from '@/shared/contract/key-table';
import { call } from '@/client/call';
import { MediaError } from '@/platform/media';
import { randomId } from '@/platform/random-id';
import { chooseSheet } from '@/platform/sheet-file';

export type Preview = Output<'keyTable.preview'>;

const PROBLEMS = {
  TOO_LARGE: '这个文件太大了，不像是附件2。请把别的工作表和图片删掉再传。',
  NOT_ALLOWED: '没有得到使用许可，不能读文件。',
  NOT_A_PHOTO: '这个文件读不出来，请再选一次。',
  FAILED: '这个文件读不出来，请再选一次。',
} as const satisfies Record<MediaError['problem'], string>;

/** Choose a file, look at what it holds, take it over: nothing is stored before the last step. */
export function useKeyImport(postKey: string) {
  const [preview, setPreview] = useState<Preview>();
  const [also, setAlso] = useState<string[]>([]);
  const [node, setNode] = useState<string>();
  const [done, setDone] = useState<Output<'keyTable.import'>>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const file = useRef('');
  const requestId = useRef(randomId());

  async function read() {
    const contentBase64 = await chooseSheet(SHEET_BYTES_MAX);
    if (contentBase64 === null) return;
    setPreview(undefined);
    setDone(undefined);
    setAlso([]);
    const result = await call('keyTable.preview', { post: postKey, contentBase64 });
    if (!result.ok) return setProblem(result.message);
    file.current = contentBase64;
    requestId.current = randomId();
    setPreview(result.data);
  }

  async function send() {
    const result = await call('keyTable.import', {
      requestId: requestId.current,
      post: postKey,
      node,
      contentBase64: file.current,
      alsoRows: also.map(Number),
    });
    if (!result.ok) return setProblem(result.fields?.[0]?.message ?? result.message);
    setPreview(undefined);
    setDone(result.data);
  }

  const run = (work: () => Promise<void>) => () => {
    setProblem(undefined);
    setBusy(true);
    work()
      .catch((error: unknown) => {
        if (!(error instanceof MediaError)) throw error;
        setProblem(PROBLEMS[error.problem]);
      })
      .finally(() => setBusy(false));
  };

  return { preview, also, setAlso, node, setNode, done, busy, problem, choose: run(read), take: run(send) };
}
