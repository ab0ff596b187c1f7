import type { Choice } from '../classes/choice';
import type { Actions } from '../keys/keyboard';
import type { Bench } from '../task/bench';
import type { Announcer } from '../ui/announcer';
import type { Settings } from '../ui/settings';
import type { Picture } from '../view/picture';
import { Stage } from '../view/stage';
import { MaskEditor } from './editor';
import { MaskPainter, MaskToolPainter } from './painters';
import { KeyboardPen } from './pen';
import { MaskTool } from './tool';
import { MaskTools } from './tools';

/** A mask on an image. */
export class MaskBench implements Bench {
  readonly editor: MaskEditor;
  readonly stage: Stage;
  readonly tools: MaskTools;
  readonly tool: MaskTool;
  readonly pen: KeyboardPen;
  readonly actions: Actions;
  private readonly painter: MaskPainter;
  private readonly toolPainter: MaskToolPainter;
  private readonly unfollow: () => void;

  constructor(
    readonly choice: Choice,
    private readonly picture: Picture,
    settings: Settings,
    private readonly announcer: Announcer,
  ) {
    const stage = () => this.stage;
    this.tools = new MaskTools(settings);
    this.painter = new MaskPainter(() => this.editor.mask, choice, this.tools);
    this.editor = new MaskEditor(picture.size, choice, (region) => {
      this.painter.touch(region);
      this.stage.redraw(this.painter);
    });
    this.tool = new MaskTool(this.editor, this.tools, stage, () => this.stage.redraw(this.toolPainter), () => this.pen.leave());
    this.pen = new KeyboardPen(this.editor, this.tools, this.tool, stage);
    this.toolPainter = new MaskToolPainter(this.tools, this.tool, this.pen);
    this.stage = new Stage(picture, [this.painter, this.toolPainter]);
    this.unfollow = this.tools.subscribe(() => this.retool());
    this.actions = this.keyActions();
  }

  private retool(): void {
    if (this.tools.kind === 'polygon' || this.tools.kind === 'fill') this.pen.lift();
    this.painter.forget();
    this.stage.redraw();
  }

  private keyActions(): Actions {
    const { tools } = this;
    return {
      brush: () => tools.take('brush'),
      eraser: () => tools.take('eraser'),
      polygon: () => tools.take('polygon'),
      fill: () => tools.take('fill'),
      smaller: () => tools.step(-1),
      bigger: () => tools.step(1),
      fainter: () => tools.fade(tools.opacity - 0.1),
      stronger: () => tools.fade(tools.opacity + 0.1),
      visible: () => tools.toggle(),
      arrow: (event) => this.pen.move(event),
      act: (event) => this.act(event),
      pen: () => this.announcer.say(this.pen.toggle() ? 'Pen down: arrows paint' : 'Pen up'),
      back: () => tools.removeLast(),
      leave: () => this.leave(),
    };
  }

  /** Space paints for the keyboard, and is the hand for a pointer that is over the image. */
  private act(event: KeyboardEvent): boolean {
    if (this.pen.cursor === undefined && this.tool.hovered !== undefined) return false;
    if (!event.repeat) this.pen.press();
    return true;
  }

  private leave(): void {
    this.tools.clear();
    this.pen.leave();
  }

  release(): void {
    this.pen.release();
  }

  finish(): boolean {
    if (this.pen.isDown) this.pen.lift();
    if (this.tools.points.length === 0) return false;
    if (!this.tool.close()) this.announcer.say('A polygon needs three corners: set more, or press Esc to leave it.', 'bad');
    return true;
  }

  close(): void {
    this.unfollow();
    this.picture.close();
  }
}
