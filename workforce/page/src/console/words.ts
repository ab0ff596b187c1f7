import type { TaskType } from '../api/contract';

/** Numbers and times as the console says them. */

export function count(number: number): string {
  return number.toLocaleString('en');
}

export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)} %`;
}

/** A decimal of the status, which is a text, as a share. */
export function percentOf(decimal: string | undefined, digits = 1): string {
  const number = Number(decimal);
  return decimal === undefined || !Number.isFinite(number) ? '–' : percent(number, digits);
}

export function rounded(decimal: string | undefined): string {
  const number = Number(decimal);
  return decimal === undefined || !Number.isFinite(number) ? '–' : count(Math.round(number));
}

/** A confidence with as many digits as tell it from its neighbours near 1. */
export function confidence(value: number): string {
  return value > 0.99 && value < 1 ? value.toFixed(5) : value.toFixed(3);
}

/** A date and time of the status or the service, in the reader's own zone. */
export function when(time: string | undefined): string {
  const date = new Date(time ?? '');
  return Number.isNaN(date.getTime()) ? '–' : date.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** How long something took, such as "3 h 20 min"; nothing where one of the times is none. */
export function between(from: string | undefined, to: string | undefined): string | undefined {
  const seconds = Math.round((Date.parse(to ?? '') - Date.parse(from ?? '')) / 1_000);
  if (!Number.isFinite(seconds) || seconds < 0) return undefined;
  const [days, hours, minutes] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3_600) % 24, Math.floor(seconds / 60) % 60];
  if (days > 0) return `${days} d ${hours} h`;
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${seconds % 60} s` : `${seconds} s`;
}

export const TASKS: Readonly<Record<TaskType, string>> = {
  ImageClassification: 'Classes of images',
  TextClassification: 'Classes of texts',
  ObjectDetection: 'Boxes on images',
  SemanticSegmentation: 'Masks of images',
};

/** Whether each object has one class. */
export function isOfClasses(type: TaskType | undefined): boolean {
  return type === 'ImageClassification' || type === 'TextClassification';
}
