import { useState } from 'react';
import type { Input } from '@/shared/contract';
import { call } from './call';
import { openSpreadsheet } from '@/platform/save-file';

type ExportName = 'contacts.export' | 'keyTable.export';

/** Fetches a spreadsheet and hands it to the phone; `onDone` may say so. */
export function useExport<P extends ExportName>(procedure: P, onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function fetchAndOpen(input: Input<P>) {
    setProblem(undefined);
    const result = await call(procedure, input);
    if (!result.ok) return setProblem(result.fields?.[0]?.message ?? result.message);
    const { fileName, contentBase64 } = result.data;
    if (await openSpreadsheet(fileName, contentBase64)) onDone();
    else setProblem('手机没能打开这个表格，请换一部手机或到电脑上导出。');
  }

  function run(input: Input<P>) {
    setBusy(true);
    void fetchAndOpen(input).finally(() => setBusy(false));
  }

  return { busy, problem, run };
}
