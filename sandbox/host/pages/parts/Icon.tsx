/** Line icons on a 16 px grid, drawn for the sandbox's pages. Decorative unless a label is given. */

const PATHS = {
  apps: 'M3 3h2v2H3zM7 3h2v2H7zM11 3h2v2h-2zM3 7h2v2H3zM7 7h2v2H7zM11 7h2v2h-2zM3 11h2v2H3zM7 11h2v2H7zM11 11h2v2h-2z',
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4a4.2 4.2 0 0 1 0-8.4M10.2 10.2l3.3 3.3',
  moon: 'M12.9 9.7A5.4 5.4 0 0 1 6.3 3.1a5.4 5.4 0 1 0 6.6 6.6z',
  sun: 'M8 5.2a2.8 2.8 0 1 1 0 5.6a2.8 2.8 0 0 1 0-5.6M8 1.5v1.4M8 13.1v1.4M1.5 8h1.4M13.1 8h1.4M3.4 3.4l1 1M11.6 11.6l1 1M12.6 3.4l-1 1M4.4 11.6l-1 1',
  down: 'M4 6l4 4l4-4',
  right: 'M6 4l4 4l-4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  flask: 'M6.2 2h3.6M7 2v4L3.2 12.6A1 1 0 0 0 4.1 14h7.8a1 1 0 0 0 .9-1.4L9 6V2M5 10h6',
  check: 'M3.2 8.5l3.2 3.1l6.4-7',
  bang: 'M8 3v6M8 12v.6',
  bolt: 'M9 2L4 9h3.4L7 14l5-7H8.5z',
  bookmark: 'M4.5 2.5h7v11L8 10.8l-3.5 2.7z',
  dot: 'M8 6.2a1.8 1.8 0 1 1 0 3.6a1.8 1.8 0 0 1 0-3.6',
  branch: 'M4 3v7h8M12 10l-2.5-2.5M12 10l-2.5 2.5',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, label }: { readonly name: IconName; readonly label?: string }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 16 16"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

const TYPE_ICONS: Readonly<Record<string, readonly [icon: IconName, tone: string]>> = {
  Incident: ['bang', 'red'],
  Bug: ['dot', 'red'],
  Epic: ['bolt', 'purple'],
  Story: ['bookmark', 'green'],
  'Sub-task': ['branch', 'blue'],
};

/** The coloured square that stands before an issue key. */
export function TypeIcon({ name }: { readonly name: string }) {
  const [icon, tone] = TYPE_ICONS[name] ?? (['check', 'blue'] as const);
  return (
    <span className={`type-icon ${tone}`}>
      <Icon name={icon} label={name} />
    </span>
  );
}
