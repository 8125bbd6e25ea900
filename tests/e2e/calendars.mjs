// Calendar files, read by programs that are not ours: npm's ical.js, and Python's icalendar where it is.

import { execFileSync } from 'node:child_process';

import ICAL from 'ical.js';

/**
 * @typedef {object} ReadEvent
 * @property {string} uid
 * @property {number} sequence
 * @property {string} status
 * @property {string} starts in UTC, such as `2030-10-08T14:00:00.000Z`
 * @property {string} ends
 * @property {string} summary
 * @property {string | null} location
 * @property {number} alarms
 */

const byStart = (one, other) => (one.starts + one.uid < other.starts + other.uid ? -1 : 1);

/** The events of a file, the earliest first, as ical.js reads them. @param {string} file @returns {ReadEvent[]} */
export function eventsOf(file) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status'),
      starts: event.startDate.toJSDate().toISOString(),
      ends: event.endDate.toJSDate().toISOString(),
      summary: event.summary,
      location: event.location ?? null,
      alarms: component.getAllSubcomponents('valarm').length,
    };
  });
  return events.sort(byStart);
}

const READER = `
import json, sys
from datetime import timezone
from icalendar import Calendar
calendar = Calendar.from_ical(sys.stdin.buffer.read())
when = lambda value: value.dt.astimezone(timezone.utc).strftime('%Y-%m-%dT%H:%M:%S.000Z')
print(json.dumps([{
    'uid': str(event['UID']),
    'sequence': int(event['SEQUENCE']),
    'status': str(event['STATUS']),
    'starts': when(event['DTSTART']),
    'ends': when(event['DTEND']),
    'summary': str(event['SUMMARY']),
    'location': str(event['LOCATION']) if 'LOCATION' in event else None,
    'alarms': len(event.walk('VALARM')),
} for event in calendar.walk('VEVENT')]))
`;

const python = process.env.PYTHON ?? 'python3';

/** Whether Python and its icalendar are here. */
export function pythonReads() {
  try {
    execFileSync(python, ['-c', 'import icalendar'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The same, as Python's icalendar reads them. @param {string} file @returns {ReadEvent[]} */
export function eventsOfPython(file) {
  const read = execFileSync(python, ['-c', READER], { input: file, env: { ...process.env, PYTHONUTF8: '1' } });
  return JSON.parse(read.toString()).sort(byStart);
}
