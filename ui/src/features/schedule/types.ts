/** The rows of a day, in this feature's short names. The shapes are the door's. */
export type {
  Appointment as Appt,
  Block,
  FreeSlot as Freed,
  AppointmentStatus as Status,
  Day,
  DayColumn as Column,
  SavedView,
  Setup as SetUp,
  View,
  Waiting,
} from '../../lib/commands';

/** A stretch of time, half-open, epoch ms. */
export interface Span {
  start_ms: number;
  end_ms: number;
}
