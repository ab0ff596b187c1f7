import type { TaskType } from '../api/contract';
import type { Actions } from '../keys/keyboard';
import { type Bench, panByArrow, panTool } from '../task/bench';
import type { Picture } from '../view/picture';
import { Stage } from '../view/stage';
import type { Choice } from './choice';
import { ClassEditor } from './editor';

/** The class of an image or a text. */
export class ClassBench implements Bench {
  readonly editor: ClassEditor;
  readonly stage: Stage | undefined;
  readonly tool = panTool(() => this.stage as Stage);
  readonly actions: Actions;

  constructor(
    taskType: TaskType,
    readonly choice: Choice,
    private readonly picture: Picture | undefined,
  ) {
    this.editor = new ClassEditor(taskType, choice);
    this.stage = picture === undefined ? undefined : new Stage(picture, []);
    const { stage } = this;
    this.actions = stage === undefined ? {} : { arrow: (event) => panByArrow(stage, event) };
  }

  release(): void {}

  finish(): boolean {
    return false;
  }

  close(): void {
    this.picture?.close();
  }
}
