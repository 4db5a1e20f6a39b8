import { watchOffline } from '@/platform/network';
import { forgetMedia, upload } from '../attachments';
import { call } from '../call';
import type { CallCode, Failure } from '../result';
import { type BoxedLead, boxedLead, boxedLeads, changeInBox, watchBox } from './lead-box';
import type { LeadContent } from './lead-form';

/** The line is bad or the server busy: the other leads would fare no better now. */
const LINE_CODES: readonly CallCode[] = ['OFFLINE', 'BUSY', 'TOO_MANY_CALLS'];
const RETRY_MS = 30_000;
/** A lead that waited this long was first heard of when it was written, not when it arrives. */
const LATE_MS = 30 * 60_000;

type Step = 'next' | 'stop';

function afterFailure(requestId: string, failure: Failure): Step {
  if (LINE_CODES.includes(failure.code)) return 'stop';
  // A fault of the server keeps the lead waiting but not the others; everything else wants a person.
  if (failure.code === 'UNEXPECTED') return 'next';
  const problem = { message: failure.message, fields: failure.fields ?? [] };
  changeInBox(requestId, { state: 'refused', tried: false, problem });
  return 'next';
}

/** Uploads what is missing; each token is remembered at once, so that nothing is sent twice over a bad line. */
async function uploadAll(requestId: string): Promise<Failure | string[]> {
  const tokens: string[] = [];
  for (const { id } of boxedLead(requestId)?.form.attachments ?? []) {
    const form = boxedLead(requestId)?.form;
    const attachment = form?.attachments.find((one) => one.id === id);
    if (!form || !attachment) continue;
    const result = await upload(attachment);
    if (!result.ok) return result;
    const attachments = form.attachments.map((one) => (one.id === id ? result.attachment : one));
    changeInBox(requestId, { form: { ...form, attachments } });
    if (result.attachment.token) tokens.push(result.attachment.token);
  }
  return tokens;
}

const firstReceived = (lead: BoxedLead, content: LeadContent): string | undefined =>
  content.firstReceivedAt ??
  (Date.now() - lead.changedAt > LATE_MS ? new Date(lead.changedAt).toISOString() : undefined);

async function sendOne(requestId: string): Promise<Step> {
  const tokens = await uploadAll(requestId);
  if (!Array.isArray(tokens)) return afterFailure(requestId, tokens);
  const lead = boxedLead(requestId);
  if (lead?.state !== 'waiting' || !lead.content) return 'next';
  // Written before the call: if the phone dies now, the next start knows that the server may have it.
  changeInBox(requestId, { tried: true });
  const input = { ...lead.content, firstReceivedAt: firstReceived(lead, lead.content), requestId, attachments: tokens };
  const result = await call('lead.record', input);
  if (!result.ok) return afterFailure(requestId, result);
  // Who it was filed for is the server's alone from now on.
  const form = { ...lead.form, personName: '', personPhone: '' };
  changeInBox(requestId, { state: 'sent', outcome: result.data, problem: undefined, content: undefined, form });
  await forgetMedia(lead.form.attachments.map((one) => one.id));
  return 'next';
}

const waiting = () => boxedLeads().filter((lead) => lead.state === 'waiting');

/** Oldest first. The box is asked anew after each, because leads are put in and taken out meanwhile. */
async function sendAll(): Promise<void> {
  const seen = new Set<string>();
  for (;;) {
    const next = [...waiting()].reverse().find(({ requestId }) => !seen.has(requestId));
    if (!next) return;
    seen.add(next.requestId);
    if ((await sendOne(next.requestId)) === 'stop') return;
  }
}

let running: Promise<void> | undefined;

/** Sends every waiting lead, one after another. Several callers share one run. */
export function sendWaitingLeads(): Promise<void> {
  running ??= sendAll().finally(() => {
    running = undefined;
  });
  return running;
}

/** Sends whenever the network returns or a lead is put in, and tries again now and then. Started once by the app. */
export function keepSendingLeads(): () => void {
  let offline = false;
  const attempt = () => {
    if (!offline && waiting().length > 0) void sendWaitingLeads();
  };
  const stopNetwork = watchOffline((now) => {
    offline = now;
    attempt();
  });
  const stopBox = watchBox(attempt);
  const timer = setInterval(attempt, RETRY_MS);
  return () => {
    stopNetwork();
    stopBox();
    clearInterval(timer);
  };
}
