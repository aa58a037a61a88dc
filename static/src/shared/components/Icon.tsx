/** The icons: 16 px grid, drawn in the colour of the text around them. Silent beside words, named when alone. */
import { memo, type ReactNode } from 'react';

const dot = (cx: number, cy: number, r: number): ReactNode => (
  <circle cx={cx} cy={cy} r={r} fill="currentColor" stroke="none" />
);

const DRAWINGS = {
  arrowRight: <path d="M2.8 8h10.4M9 3.8 13.2 8 9 12.2" />,
  ask: (
    <>
      <path d="M2.2 2.6h11.6v8.2H8.4L5.2 13.4v-2.6h-3z" />
      <path d="M6.7 5.6c.1-.8.6-1.2 1.3-1.2s1.3.5 1.3 1.1c0 .9-1.3 1-1.3 1.9" />
      {dot(8, 9.1, 0.8)}
    </>
  ),
  bars: <path d="M6.2 5.2v5.6M9.8 5.2v5.6M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8z" />,
  bell: <path d="M8 2.2a3.9 3.9 0 0 1 3.9 3.9v4l1.3 1.9H2.8l1.3-1.9v-4A3.9 3.9 0 0 1 8 2.2zM6.6 14.1h2.8" />,
  bolt: <path d="M9 1.8 3.6 9h3.7L6.9 14.2 12.4 7H8.6z" />,
  bookmark: <path d="M4.2 2.2h7.6v11.4L8 10.8l-3.8 2.8z" />,
  bulb: <path d="M6.3 11.2c0-1.6-2.2-2.2-2.2-4.9a3.9 3.9 0 0 1 7.8 0c0 2.7-2.2 3.3-2.2 4.9zM6.4 13.8h3.2" />,
  calendar: <path d="M2.4 3.4h11.2v10.2H2.4zM2.4 6.6h11.2M5.2 1.8v3M10.8 1.8v3" />,
  check: <path d="m3.2 8.6 3.2 3.1 6.4-7.2" />,
  checkCircle: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="m5.2 8.2 2 1.9 3.6-4" />
    </>
  ),
  chevronDown: <path d="m4 6.2 4 4 4-4" />,
  chevronRight: <path d="m6.2 4 4 4-4 4" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 4.6V8l2.3 1.5" />
    </>
  ),
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  cloudOff: (
    <path d="M5 5.2A3.6 3.6 0 0 0 4.6 12.4h6.2M7 4.2a3.8 3.8 0 0 1 4.6 3.3 2.6 2.6 0 0 1 1.5 4.3M2.6 2.4l10.8 11.2" />
  ),
  current: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      {dot(8, 8, 3)}
    </>
  ),
  diamond: <path d="M8 1.9 14.1 8 8 14.1 1.9 8z" />,
  exclaim: (
    <>
      <path d="M8 2.6v6.2" />
      {dot(8, 12.6, 1.4)}
    </>
  ),
  external: <path d="M9.2 2.5h4.3v4.3M13.2 2.8 7.6 8.4M11.5 9.6v3.9h-9v-9h3.9" />,
  eye: (
    <>
      <path d="M1.6 8C3.2 5.2 5.4 3.8 8 3.8s4.8 1.4 6.4 4.2c-1.6 2.8-3.8 4.2-6.4 4.2S3.2 10.8 1.6 8z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  flag: <path d="M3.8 14V2.4M3.8 3.2h8.6l-2 2.9 2 2.9H3.8" />,
  handoff: <path d="M2.4 5.4h9.8M9.6 2.8l2.6 2.6L9.6 8M13.6 10.6H3.8M6.4 8l-2.6 2.6 2.6 2.6" />,
  history: <path d="M2.4 8a5.6 5.6 0 1 0 1.8-4.1L2.4 5.6M2.4 2.4v3.2h3.2M8 5v3.2l2.1 1.4" />,
  layers: <path d="m8 2.2 6 3-6 3-6-3zM2 8.1l6 3 6-3M2 11l6 3 6-3" />,
  link: (
    <path d="M7 4.8 8.6 3.2a3 3 0 0 1 4.2 4.2L11.2 9M9 11.2l-1.6 1.6a3 3 0 0 1-4.2-4.2L4.8 7M6.1 9.9l3.8-3.8" />
  ),
  lock: <path d="M3.2 7.2h9.6v6.4H3.2zM5.2 7.2V5a2.8 2.8 0 0 1 5.6 0v2.2" />,
  merge: (
    <path d="M3 2.6v2.8C3 7.4 4.6 8 8 8s5 .6 5 2.6v2.6M13 2.6v2.8C13 7.4 11.4 8 8 8M10.8 11l2.2 2.2 2.2-2.2" />
  ),
  message: <path d="M2.4 2.8h11.2v8H7.4l-3 2.6v-2.6h-2z" />,
  more: (
    <>
      {dot(3.4, 8, 1.3)}
      {dot(8, 8, 1.3)}
      {dot(12.6, 8, 1.3)}
    </>
  ),
  pause: <path d="M5.6 3.4v9.2M10.4 3.4v9.2" />,
  pencil: <path d="m3 13 .7-3L11 2.7a1.4 1.4 0 0 1 2 2L5.8 12zM9.6 4.1l2.2 2.2" />,
  people: (
    <path d="M6 7.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8zM1.6 13.2c.3-2.4 1.9-3.8 4.4-3.8s4.1 1.4 4.4 3.8M10.6 2.9a2.3 2.3 0 0 1 0 4.2M12 9.8c1.4.5 2.2 1.7 2.4 3.4" />
  ),
  play: <path d="M5 3.2v9.6L12.6 8z" />,
  plus: <path d="M8 3.2v9.6M3.2 8h9.6" />,
  pulse: <path d="M1.6 8.4h2.9L6.4 4l2.9 8 1.9-3.6h3.2" />,
  raise: <path d="M8 13.4V3.2M4 7.2l4-4 4 4" />,
  refresh: <path d="M13.4 6.6A5.6 5.6 0 1 0 13.5 9M13.6 3v3.6H10" />,
  repeat: (
    <path d="M3 7V5.8A1.8 1.8 0 0 1 4.8 4H13M10.8 1.8 13 4l-2.2 2.2M13 9v1.2a1.8 1.8 0 0 1-1.8 1.8H3M5.2 14.2 3 12l2.2-2.2" />
  ),
  ring: <circle cx="8" cy="8" r="6.2" />,
  screen: <path d="M2.2 3h11.6v7.8H2.2zM8 10.8v2.6M5.2 13.4h5.6" />,
  shield: <path d="m8 1.9 5.2 1.9v4c0 3-2 5.2-5.2 6.4-3.2-1.2-5.2-3.4-5.2-6.4v-4z" />,
  slash: <path d="M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8zM3.8 12.2l8.4-8.4" />,
  star: <path d="m8 2 1.9 3.9 4.2.6-3 3 .7 4.2L8 11.7l-3.8 2 .7-4.2-3-3 4.2-.6z" />,
  stairs: <path d="M2 13.4h3.2v-3.6h3.2V6.2h3.2V2.6H14" />,
  target: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <circle cx="8" cy="8" r="3.2" />
      {dot(8, 8, 0.9)}
    </>
  ),
  task: <path d="m4 8.3 2.7 2.6L12 5" />,
  undo: <path d="M5.8 3 2.6 6.2l3.2 3.2M2.6 6.2h6.8a4 4 0 0 1 0 8H6.2" />,
  warning: (
    <>
      <path d="M8 2.2 14.4 13.4H1.6z" />
      <path d="M8 6.4v3" />
      {dot(8, 11.3, 0.8)}
    </>
  ),
  wrench: (
    <path d="M13.6 5.2a3.6 3.6 0 0 1-4.8 4.2L5.4 12.8a1.6 1.6 0 0 1-2.3-2.3l3.4-3.3a3.6 3.6 0 0 1 4.3-4.8L8.8 4.6l.4 2.2 2.2.4z" />
  ),
} as const;

export type IconName = keyof typeof DRAWINGS;
export type IconTone = 'info' | 'good' | 'care' | 'bad' | 'deep' | 'dim';

interface IconProps {
  readonly name: IconName;
  readonly tone?: IconTone;
  readonly big?: boolean;
  /** Says what the icon means where no words do. */
  readonly label?: string;
}

export const Icon = memo(function Icon({ name, tone, big = false, label }: IconProps) {
  const className = ['icon', big && 'icon-big', tone && `icon-${tone}`].filter(Boolean).join(' ');
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={className} viewBox="0 0 16 16" {...named}>
      {DRAWINGS[name]}
    </svg>
  );
});
