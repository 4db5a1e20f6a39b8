import { sendHtml } from '../server/http';
import type { Route } from '../server/router';
import type { Town } from '../town';
import { messagesPage } from './messages-page';
import { sideBySidePage } from './side-by-side';
import { startPage } from './start-page';

export const pageRoutes = (town: Town): Route[] => [
  { method: 'GET', path: /^\/$/, handle: ({ response }) => sendHtml(response, startPage(town)) },
  {
    method: 'GET',
    path: /^\/local\/messages\.html$/,
    handle: ({ response }) => sendHtml(response, messagesPage(town)),
  },
  {
    method: 'GET',
    path: /^\/side-by-side$/,
    handle: ({ response, query }) => sendHtml(response, sideBySidePage(town, (query.get('people') ?? '').split(','))),
  },
];
