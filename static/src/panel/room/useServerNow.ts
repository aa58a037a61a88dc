/** The server's time, again every second: everybody sees the same timer, whatever their own clock says. */
import { useEffect, useState } from 'react';
import { useSession } from '../../shared/session/useSession';

const SECOND = 1000;

/** @returns UTC instant */
export function useServerNow(): string {
  const session = useSession();
  const [now, setNow] = useState(session.serverTime);
  useEffect(() => {
    const timer = setInterval(() => setNow(session.serverTime()), SECOND);
    return () => clearInterval(timer);
  }, [session]);
  return now;
}
