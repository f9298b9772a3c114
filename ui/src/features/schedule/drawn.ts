import type { Status } from './types';

const ROUND = 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0-20 0';
/** Lucide's drawings (ISC) for the statuses, on 24 by 24, each as one path: a day has hundreds of these. */
export const DRAWN: Readonly<Record<Status, string>> = {
  booked: ROUND,
  confirmed: `${ROUND}m7 0 2 2 4-4`,
  arrived:
    'M5 22h14M5 2h14M17 22v-4.172a2 2 0 0 0-.586-1.414L12 12l-4.414 4.414A2 2 0 0 0 7 17.828V22M7 2v4.172a2 2 0 0 0 ' +
    '.586 1.414L12 12l4.414-4.414A2 2 0 0 0 17 6.172V2',
  roomed: 'M18 20V6a2 2 0 0 0-2-2H8a2 2 0 0 0-2 2v14M2 20h20M14 12v.01',
  with_provider:
    'M11 2v2M5 2v2M5 3H4a2 2 0 0 0-2 2v4a6 6 0 0 0 12 0V5a2 2 0 0 0-2-2h-1M8 15a6 6 0 0 0 12 0v-3M18 10a2 2 0 1 0 4 ' +
    '0a2 2 0 1 0-4 0',
  ready: 'm16 17 5-5-5-5M21 12H9M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4',
  done: 'M20 6 9 17l-5-5',
  no_show: `${ROUND}M12 8v4M12 16h.01`,
  cancelled: 'M18 6 6 18M6 6l12 12',
  left: 'M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 5.5 5.5a5.5 5.5 0 0 1-5.5 5.5H11',
};
