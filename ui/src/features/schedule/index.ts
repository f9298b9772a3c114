export type { Appt, Column, Day, SetUp, Status } from './types';
