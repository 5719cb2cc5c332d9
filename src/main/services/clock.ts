import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** The two clocks of a machine, as a port: tests turn them by hand. */
export interface Clock {
  /** Wall clock, ms since 1970. People and time servers change it. */
  wall(): number;
  /** Ms since the machine started, time asleep included. Nobody changes it. */
  boot(): number;
  /** Differs after every start of the machine; only within one are `boot` readings comparable. */
  bootId(): string;
}

export const systemClock: Clock = {
  wall: () => Date.now(),
  boot: () => uptime() * 1000,
  bootId: () => {
    try {
      return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    } catch {
      // Not Linux: the moment of the start, good to a minute, tells two starts apart.
      return `boot-${Math.round((Date.now() / 1000 - uptime()) / 60)}`;
    }
  },
};
