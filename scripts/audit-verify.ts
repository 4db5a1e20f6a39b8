import { verifyLog, type Verdict } from '../cloudfunctions/core/audit/verify-log';
import { inEnvironment } from './lib/environment';

/**
 * `npm run audit:verify`: reads the audit log of an environment from its beginning and names the first bad entry (D3).
 * Ends with 1 when something is wrong.
 */
const FLAWS: Readonly<Record<NonNullable<Verdict['flaw']>['flaw'], string>> = {
  changed: '这一条被改过',
  gap: '这一条前面缺了、或者换了位置',
  broken: '这一条和前一条接不上',
  cutOff: '日志末尾被删，最后应该到这一条',
  head: '末尾标记不对或不见了',
};

const { sound, flaw } = await inEnvironment(verifyLog);
console.log(flaw ? `${FLAWS[flaw.flaw]}：${flaw.entryId}（前面 ${sound} 条完好）` : `审计日志完好，共 ${sound} 条。`);
process.exitCode = flaw ? 1 : 0;
