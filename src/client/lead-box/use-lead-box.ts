import { useSyncExternalStore } from 'react';
import { type BoxedLead, boxedLeads, watchBox } from './lead-box';

/** The leads on this phone, newest first. */
export const useLeadBox = (): readonly BoxedLead[] => useSyncExternalStore(watchBox, boxedLeads, boxedLeads);
