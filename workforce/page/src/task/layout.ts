import type { Task } from '../api/contract';
import { isOwn } from '../api/address';
import { Problem } from '../api/problem';
import type { TaskCalls } from '../api/service';
import { BoxBench } from '../boxes/bench';
import { ClassBench } from '../classes/bench';
import { Choice } from '../classes/choice';
import { Slots } from '../classes/slots';
import { MaskBench } from '../masks/bench';
import type { Announcer } from '../ui/announcer';
import type { Settings } from '../ui/settings';
import { Picture } from '../view/picture';
import type { Bench } from './bench';
import type { LayOut } from './sitting';

/** Lays out tasks. The digit keys keep their labels from one task of a job to the next. */
export function layingOut(service: TaskCalls, settings: Settings, announcer: Announcer): LayOut {
  const slots = new Map<string, Slots>();
  return async (task) => {
    const key = JSON.stringify([task.job, task.labels]);
    const remembered = slots.get(key) ?? new Slots(task.labels.length);
    slots.set(key, remembered);
    const picture = task.object.image === undefined ? undefined : await load(service, task.object.image);
    return benchFor(task, new Choice(task.labels, remembered), picture, settings, announcer);
  };
}

function benchFor(task: Task, choice: Choice, picture: Picture | undefined, settings: Settings, announcer: Announcer): Bench {
  switch (task.taskType) {
    case 'ImageClassification':
    case 'TextClassification':
      return new ClassBench(task.taskType, choice, picture);
    case 'ObjectDetection':
      return new BoxBench(choice, needed(picture), settings);
    case 'SemanticSegmentation':
      return new MaskBench(choice, needed(picture), settings, announcer);
    default:
      throw new Error(`This page knows no tasks of the type ${String(task.taskType)}: load it anew.`);
  }
}

function needed(picture: Picture | undefined): Picture {
  if (picture === undefined) throw new Error('The task has no image.');
  return picture;
}

async function load(service: TaskCalls, url: string): Promise<Picture> {
  if (!isOwn(url)) throw new Error('Its address is not one of this service.');
  const blob = await service.image(url).catch((problem: unknown) => {
    throw problem instanceof Problem && problem.status === 403 ? new Error('its link is too old; ask for the task again.') : problem;
  });
  return Picture.of(blob).catch(() => {
    throw new Error('it is damaged or of an unknown kind.');
  });
}
