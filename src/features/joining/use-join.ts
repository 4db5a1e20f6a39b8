import { useRef, useState } from 'react';
import type { Output } from '@/shared/contract';
import type { PostView } from '@/shared/contract/me';
import { formatCode, parseCode } from '@/shared/domain/people/invitation-code';
import { call } from '@/client/call';
import { reloadMe } from '@/client/me';
import { fieldError, type Failure } from '@/client/result';
import { randomId } from '@/platform/random-id';
import { scanText } from '@/platform/scan';

type Offer = Output<'people.invitation'>;

interface Problems {
  code?: string;
  name?: string;
  /** Everything that belongs to no field. */
  other?: string;
}

const CODE_PROBLEM = '邀请码是 10 位字母和数字，没有 0、O、1、I，请核对。';
const NO_PHONE = '没有确认手机号，还不能加入。请再点一次按钮，并选“允许”。';

const problemsOf = (failure: Failure): Problems => {
  const [code, name] = [fieldError(failure, 'code'), fieldError(failure, 'name')];
  return code || name ? { code, name } : { other: failure.message };
};

/** From a code to a post: look what it stands for, say one's name, confirm the phone number. */
export function useJoin() {
  const [typed, setTyped] = useState('');
  const [scans, setScans] = useState(0);
  const [offer, setOffer] = useState<Offer>();
  const [name, setName] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const [busy, setBusy] = useState(false);
  const [joined, setJoined] = useState<PostView>();
  // One per person and screen: what WeChat's slow answer makes people tap twice is done once.
  const requestId = useRef(randomId());

  function change(code: string) {
    setTyped(code);
    setOffer(undefined);
  }

  async function look(text: string) {
    const code = parseCode(text);
    if (code === null) return setProblems({ code: CODE_PROBLEM });
    setProblems({});
    setBusy(true);
    const result = await call('people.invitation', { code });
    setBusy(false);
    if (result.ok) setOffer(result.data);
    else setProblems(problemsOf(result));
  }

  async function scan() {
    const text = await scanText();
    if (text === null) return;
    const code = parseCode(text);
    change(code === null ? '' : formatCode(code));
    setScans((count) => count + 1);
    if (code === null) setProblems({ code: '扫到的不是邀请码，请核对。' });
    else await look(code);
  }

  /** Before WeChat is asked: a number given for nothing would be one too many. */
  const askName = () => setProblems({ name: '请先写上您的姓名' });

  async function confirm(phoneCode: string | null) {
    if (phoneCode === null) return setProblems({ other: NO_PHONE });
    setProblems({});
    setBusy(true);
    const result = await call('people.join', { requestId: requestId.current, code: typed, name, phoneCode });
    setBusy(false);
    if (!result.ok) return setProblems(problemsOf(result));
    setJoined(result.data.post);
    void reloadMe();
  }

  return {
    typed,
    /** Changes when other text is put into the field. */
    fieldKey: scans,
    offer,
    name,
    problems,
    busy,
    joined,
    change,
    setName,
    askName,
    look: () => void look(typed),
    scan: () => void scan(),
    confirm: (phoneCode: string | null) => void confirm(phoneCode),
  };
}
