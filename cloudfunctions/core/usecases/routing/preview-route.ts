import { matchedWords, suggestedBy } from '@/shared/domain/lead/suggestions';
import { unitName } from '../../directory';
import type { Handler } from '../../dispatch/handler';
import { readAndRoute } from '../intake';

/** Reading help while a form is being filled in; stores nothing. */
export const previewRoute: Handler<'routing.preview'> = async ({ ports }, input) => {
  const { reading, route } = await readAndRoute(ports, {
    text: input.text,
    channel: input.channel,
    divisionCode: input.divisionCode,
    conflictUnitIds: [],
    facts: {},
  });
  return {
    suggestions: suggestedBy(reading),
    responsibleUnit: unitName(route.leadUnitId, await ports.directory.units()),
    urgent: route.urgent,
    reason: route.reason,
    clause: route.clause,
    matched: matchedWords(route.matched),
  };
};
