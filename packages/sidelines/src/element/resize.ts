import { type Follow, type Guest, heightIn, makeFollow, makeGuest } from './guard.ts';

// Stands beside a frame in somebody else's page, and can do nothing but set the height of that frame.
const guests = new WeakMap<object, Guest & { readonly follow: Follow }>();

// By its window, since a frame that is moved has another one, and its page begins anew.
function guestIn(source: object): Guest & { readonly follow: Follow } {
  const guest = guests.get(source) ?? { ...makeGuest(), follow: makeFollow() };
  guests.set(source, guest);
  return guest;
}

document.addEventListener(
  'load',
  ({ target }) => {
    if (target instanceof HTMLIFrameElement && target.contentWindow) guestIn(target.contentWindow).loaded();
  },
  true,
);
window.addEventListener('message', ({ source, data, timeStamp }: MessageEvent<unknown>) => {
  const frames = document.querySelectorAll<HTMLIFrameElement>('iframe[data-sidelines]');
  const frame = [...frames].find(({ contentWindow }) => contentWindow !== null && contentWindow === source);
  const height = heightIn(data);
  if (frame === undefined || source === null || height === undefined) return;
  const guest = guestIn(source);
  if (guest.isKnown(data) && guest.follow(height, frame.clientWidth, timeStamp)) frame.style.height = `${height}px`;
});
