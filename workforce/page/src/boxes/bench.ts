import type { Choice } from '../classes/choice';
import type { Actions } from '../keys/keyboard';
import { type Bench, arrow, panByArrow } from '../task/bench';
import type { Settings } from '../ui/settings';
import type { Picture } from '../view/picture';
import { Stage } from '../view/stage';
import type { Handle } from './box';
import { BoxEditor } from './editor';
import { BoxPainter } from './painter';
import { BoxTool } from './tool';

/** Boxes on an image. */
export class BoxBench implements Bench {
  readonly editor: BoxEditor;
  readonly stage: Stage;
  readonly tool: BoxTool;
  readonly painter: BoxPainter;
  readonly actions: Actions;
  private readonly unfollow: () => void;

  constructor(
    readonly choice: Choice,
    private readonly picture: Picture,
    private readonly settings: Settings,
  ) {
    this.editor = new BoxEditor(picture.size, choice.labels, choice);
    this.painter = new BoxPainter(this.editor, () => this.tool);
    this.painter.hasCrosshair = settings.all.crosshair;
    this.stage = new Stage(picture, [this.painter]);
    this.tool = new BoxTool(this.editor, () => this.stage, () => this.redraw());
    this.unfollow = this.editor.subscribe(() => this.redraw());
    this.actions = this.keyActions();
  }

  private redraw(): void {
    this.stage.redraw(this.painter);
  }

  private keyActions(): Actions {
    const { editor } = this;
    return {
      new: () => this.addInSight(),
      duplicate: () => editor.duplicate(),
      delete: () => editor.remove(),
      next: (event) => this.cycle(event, 1),
      previous: (event) => this.cycle(event, -1),
      leave: () => editor.select(undefined),
      arrow: (event) => this.nudge(event),
      'right-bottom': (event) => this.stretch(event, 1),
      'left-top': (event) => this.stretch(event, -1),
      crosshair: () => this.toggleCrosshair(),
      visible: () => this.toggleVisible(),
    };
  }

  /** A box in the middle of what is in sight, a quarter as wide and high. */
  addInSight(): void {
    const { view, extent, placeInSight } = this.stage;
    const width = Math.min(extent.width / view.scale, this.picture.size.width) / 4;
    const height = Math.min(extent.height / view.scale, this.picture.size.height) / 4;
    this.editor.addAt(placeInSight, width, height);
  }

  toggleCrosshair(): void {
    this.painter.hasCrosshair = !this.painter.hasCrosshair;
    this.settings.set({ crosshair: this.painter.hasCrosshair });
    this.redraw();
  }

  toggleVisible(): void {
    this.painter.isShown = !this.painter.isShown;
    this.settings.set({});
    this.redraw();
  }

  /** Only where the image has the focus, so that Tab goes on through the page elsewhere, and beyond the last box. */
  private cycle(event: KeyboardEvent, step: 1 | -1): boolean {
    const isOnStage = event.target instanceof Element && event.target.closest('.stage') !== null;
    if (!isOnStage || !this.editor.cycle(step)) return false;
    const box = this.editor.selectedBox;
    if (box !== undefined) this.stage.reveal({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    return true;
  }

  private nudge(event: KeyboardEvent): void {
    if (this.editor.selected === undefined) return panByArrow(this.stage, event);
    this.editor.nudge(...arrow(event, 1, 10));
  }

  private stretch(event: KeyboardEvent, side: 1 | -1): void {
    const [dx, dy] = arrow(event, 1, 10);
    const handle: Handle = { x: dx === 0 ? 0 : side, y: dy === 0 ? 0 : side };
    this.editor.stretch(handle, dx, dy);
  }

  release(): void {}

  finish(): boolean {
    return false;
  }

  close(): void {
    this.unfollow();
    this.picture.close();
  }
}
