import { type Follow, heightIn, makeFollow } from './guard.ts';

// Stands beside a frame in somebody else's page, and can do nothing but set the height of that frame.
const follows = new WeakMap<HTMLIFrameElement, Follow>();
window.addEventListener('message', ({ source, data, timeStamp }: MessageEvent<unknown>) => {
  const frames = document.querySelectorAll<HTMLIFrameElement>('iframe[data-sidelines]');
  const frame = [...frames].find(({ contentWindow }) => contentWindow !== null && contentWindow === source);
  const height = heightIn(data);
  if (frame === undefined || height === undefined) return;
  const follow = follows.get(frame) ?? makeFollow();
  follows.set(frame, follow);
  if (follow(height, frame.clientWidth, timeStamp)) frame.style.height = `${height}px`;
});
