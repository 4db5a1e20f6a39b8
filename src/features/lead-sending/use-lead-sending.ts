import { useEffect } from 'react';
import { keepSendingLeads } from '@/client/lead-box/send-leads';

/** Finished leads leave the phone by themselves whatever screen is open (requirement B3). */
export function useLeadSending(): void {
  useEffect(keepSendingLeads, []);
}
